import http from 'node:http';
import net from 'node:net';

/**
 * The local CONNECT proxy that Firefox is given: every host's port 443 is the HTTPS fixture server, every
 * other port the HTTP one, so nothing can leave the machine.
 */
export function makeProxy(httpsPort: number, httpPort: number): http.Server {
  const server = http.createServer((request, answer) => {
    // Plain http through a proxy arrives with an absolute address: hand it to the HTTP server as it is.
    const onward = http.request(
      {
        host: '127.0.0.1',
        port: httpPort,
        method: request.method,
        path: request.url,
        headers: request.headers,
      },
      (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
      },
    );
    onward.on('error', () => answer.destroy());
    request.pipe(onward);
  });
  server.on('connect', (request, socket, head) => {
    const port = request.url?.endsWith(':443') ? httpsPort : httpPort;
    const onward = net.connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    onward.on('close', () => socket.destroy());
    socket.on('error', () => onward.destroy());
    socket.on('close', () => onward.destroy());
  });
  return server;
}
