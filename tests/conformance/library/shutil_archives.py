# shutil: archives of folders made and unpacked, formats of one's own, chown.
import os
import shutil
import tarfile
import tempfile
import zipfile

with tempfile.TemporaryDirectory() as base:
    os.chdir(base)
    os.makedirs('top/sub')
    for name in ('top/a.txt', 'top/sub/b.txt'):
        with open(name, 'w') as file:
            file.write(name)
    made = shutil.make_archive('plain', 'tar', 'top')
    print(os.path.relpath(made), os.path.isabs(made), tarfile.open('plain.tar').getnames())
    print(shutil.make_archive('packed', 'gztar', base_dir='top'), tarfile.open('packed.tar.gz').getnames())
    print(os.path.relpath(shutil.make_archive('out/zipped', 'zip', root_dir='.', base_dir='top')), sorted(zipfile.ZipFile('out/zipped.zip').namelist()))
    print(os.path.relpath(shutil.make_archive('here', 'zip', 'top')), sorted(zipfile.ZipFile('here.zip').namelist()))
    for name in ('plain.tar', 'packed.tar.gz', 'here.zip'):
        shutil.unpack_archive(name, 'un_' + name)
        print(name, sorted(os.path.join(r, f) for r, d, fs in os.walk('un_' + name) for f in fs))
    shutil.unpack_archive('packed.tar.gz', 'other', 'gztar', filter='data')
    print(open('other/top/sub/b.txt').read())
    print([one for one in shutil.get_archive_formats() if one[0] in ('tar', 'zip', 'gztar')])
    print([one for one in shutil.get_unpack_formats() if one[0] in ('tar', 'zip', 'gztar')])

    def listing(base_name, base_dir, **options):
        with open(base_name + '.lst', 'w') as file:
            file.write(' '.join(sorted(os.listdir(base_dir))) + str(options.get('sign')))
        return base_name + '.lst'

    shutil.register_archive_format('list', listing, [('sign', '!')], 'a list')
    name = shutil.make_archive('mine', 'list', 'top')
    print(os.path.basename(name), open(name).read())
    shutil.unregister_archive_format('list')
    shutil.register_unpack_format('same', ['.lst'], lambda name, folder: print('unpack', os.path.basename(name)))
    shutil.unpack_archive(name, base)
    for action in (lambda: shutil.make_archive('x', 'list'), lambda: shutil.unpack_archive('x.unknown'),
                   lambda: shutil.unpack_archive('x', '.', 'nothing'), lambda: shutil.chown('top'),
                   lambda: shutil.chown('top', user='nobody-there'), lambda: shutil.unpack_archive('top/a.txt', '.', 'tar'),
                   lambda: shutil.register_unpack_format('two', ['.zip'], print)):
        try:
            action()
        except (ValueError, LookupError, OSError, shutil.RegistryError) as error:
            print(type(error).__name__, error)
    os.chdir('/')
