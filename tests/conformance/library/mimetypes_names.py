# mimetypes: types and encodings by name, names by type, types of one's own.
import mimetypes

types = mimetypes.MimeTypes()
for name in ('index.html', 'a.tar.gz', 'b.tgz', 'photo.JPEG', 'x.jpg', 'data.json', 'style.css', 'notes.txt',
             'unknown.zzz', 'noextension', 'http://x.org/a/b.png', 'archive.zip', 'page.htm.gz', 'a.svgz', 'v.mp4', 's.mp3',
             'program.py', 'x.csv', 'f.xml', 'd.pdf', 'data:text/html,hi', 'data:,x', 'data:nothing', '.bashrc', 'w.wasm'):
    print(name, types.guess_type(name))
print(types.guess_type('x.rtf', strict=False), types.guess_type('x.pict'), types.guess_type('x.pict', strict=False))
for kind in ('text/html', 'application/json', 'image/png', 'text/css', 'no/thing', 'IMAGE/PNG', 'application/zip'):
    print(kind, types.guess_extension(kind), types.guess_all_extensions(kind))
types.add_type('application/x-own', '.own')
print(types.guess_type('a.own'), types.guess_extension('application/x-own'))
mimetypes.add_type('text/x-mine', '.mine')
print(mimetypes.guess_type('y.mine'), mimetypes.guess_extension('text/x-mine'), mimetypes.types_map['.mine'])
print(mimetypes.encodings_map['.gz'], mimetypes.suffix_map['.tgz'], mimetypes.common_types['.midi'], mimetypes.inited)
