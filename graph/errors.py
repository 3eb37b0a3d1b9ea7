"""The one exception class of this package."""


class GraphError(Exception):
    """A target, stored report or record that cannot be used; the message says what is wrong and what is allowed."""
