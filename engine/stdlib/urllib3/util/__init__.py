"""Retries."""
from .retry import Retry
