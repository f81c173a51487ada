"""Only parse and error are there; there is no network."""
