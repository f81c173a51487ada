"""What urllib.request sends, byte for byte."""
import socket
import threading
import urllib.request


def serve(count):
    for _ in range(count):
        conn, _ = server.accept()
        with conn:
            data = conn.recv(65536)
            while b"\r\n\r\n" not in data or b"data=1" not in data and b"Content-Length" in data:
                data += conn.recv(65536)
            print(data.decode().replace(f":{port}", ":PORT").replace("3.11", "3.13"))
            conn.sendall(b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi")


server = socket.create_server(("127.0.0.1", 0))
port = server.getsockname()[1]
url = f"http://127.0.0.1:{port}/path?q=1"
thread = threading.Thread(target=serve, args=(4,))
thread.start()
for request in (url, urllib.request.Request(url, data=b"data=1"),
                urllib.request.Request(url, headers={"User-agent": "me", "X-more": "yes", "Accept-encoding": "gzip"}),
                urllib.request.Request(url, data=b"data=1", headers={"Host": "other", "Content-type": "text/plain"}, method="PUT")):
    print(urllib.request.urlopen(request).read())
thread.join()
server.close()
