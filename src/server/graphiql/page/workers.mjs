// The editor asks for its workers through this global; they are files of their own beside the page, so that the
// content security policy needs neither blob: nor eval.
globalThis.MonacoEnvironment = {
  getWorker(_id, label) {
    const name = label === 'json' || label === 'graphql' ? label : 'editor'
    return new Worker(`/graphiql/${name}.worker.js`, { name: label })
  },
}
