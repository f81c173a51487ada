"""URLs: parse, request, error."""
