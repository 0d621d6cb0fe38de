// Runs before every command, on whatever Node there is: so no TypeScript, and nothing newer than Node 14.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `This project runs on Node 24; this is Node ${process.versions.node}.\n` +
      'On Linux x64 `npm ci` brings Node 24 along, as an optional dependency: run it without --omit=optional.\n' +
      'On other systems, install Node 24 first (https://nodejs.org), then run the command again.',
  );
  process.exit(1);
}
