"""Reports in, mentions, entities and relations out; knows no database."""
