// Runs in CloudFront for requests of the site: an address that names no file is a page of the application.
// The stage's settings come before this code, as `legalNotice` (see lib/web-stack.ts).
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  var request = event.request;
  if (request.uri === '/mentions-legales.json') {
    return {
      statusCode: 200,
      statusDescription: 'OK',
      headers: {
        'content-type': { value: 'application/json' },
        'cache-control': { value: 'no-cache' },
      },
      body: legalNotice,
    };
  }
  if (request.uri.lastIndexOf('.') <= request.uri.lastIndexOf('/')) request.uri = '/index.html';
  return request;
}
