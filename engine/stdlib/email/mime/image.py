"""Images."""
from email import encoders
from email.mime.nonmultipart import MIMENonMultipart

__all__ = ['MIMEImage']
_BEGINS = {b'\x89PNG\r\n\x1a\n': 'png', b'\xff\xd8\xff': 'jpeg', b'GIF87a': 'gif', b'GIF89a': 'gif', b'BM': 'bmp',
           b'II*\0': 'tiff', b'MM\0*': 'tiff'}


class MIMEImage(MIMENonMultipart):
    def __init__(self, _imagedata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None, **_params):
        for begin, kind in _BEGINS.items():
            if _subtype is None and _imagedata.startswith(begin):
                _subtype = kind
        if _subtype is None:
            raise TypeError('Could not guess image MIME subtype')
        MIMENonMultipart.__init__(self, 'image', _subtype, policy=policy, **_params)
        self.set_payload(_imagedata)
        _encoder(self)
