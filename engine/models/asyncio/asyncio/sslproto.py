"""The states of Lib/asyncio/sslproto.py. TLS itself is selector_events': a round trip when it begins."""
import enum


class SSLProtocolState(enum.Enum):
    UNWRAPPED = 'UNWRAPPED'
    DO_HANDSHAKE = 'DO_HANDSHAKE'
    WRAPPED = 'WRAPPED'
    FLUSHING = 'FLUSHING'
    SHUTDOWN = 'SHUTDOWN'


class AppProtocolState(enum.Enum):
    STATE_INIT = 'STATE_INIT'
    STATE_CON_MADE = 'STATE_CON_MADE'
    STATE_EOF = 'STATE_EOF'
    STATE_CON_LOST = 'STATE_CON_LOST'
