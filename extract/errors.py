"""The one exception class of this package."""


class ExtractError(Exception):
    """A source or lexicon that cannot be used; the message says `path:line: what is wrong; what is allowed`."""
