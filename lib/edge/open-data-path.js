// Runs in CloudFront for requests of open data: their address is in French, the folder of the bucket is not.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  var request = event.request;
  request.uri = request.uri.replace(/^\/donnees\//, '/open-data/');
  return request;
}
