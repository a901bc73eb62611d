// Hears what Material's search worker is asked and answers. It answers in order; when the box is
// focused it is asked for nothing first, and that answer must not be taken for the query's.
(() => {
  const Plain = Worker
  const [READY, QUERY, RESULT] = [1, 2, 3]
  const asked = []
  window.Worker = class extends Plain {
    constructor(...how) {
      super(...how)
      this.addEventListener("message", ({ data }) => {
        if (data.type === READY) window.searchReady = true
        if (data.type === RESULT && asked.shift()) window.searchTold?.(data.data.items)
      })
    }
    postMessage(message, ...more) {
      if (message.type === QUERY) asked.push(message.data)
      super.postMessage(message, ...more)
    }
  }
})()
