"""What all MIME messages have in common."""
import email.policy
from email.message import Message

__all__ = ['MIMEBase']


class MIMEBase(Message):
    def __init__(self, _maintype, _subtype, *, policy=None, **_params):
        Message.__init__(self, policy=policy or email.policy.compat32)
        self.add_header('Content-Type', f'{_maintype}/{_subtype}', **_params)
        self['MIME-Version'] = '1.0'
