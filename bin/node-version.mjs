// Imported first of all, and written so that a very old Node can still read it and say what is the matter.
var [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error('Houvast needs Node 20.19 or newer; this is Node ' + process.versions.node + '. See https://nodejs.org.')
  process.exit(1)
}
