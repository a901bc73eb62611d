(() => {
  const Plain = Worker
  window.Worker = class extends Plain {
    constructor(...how) {
      super(...how)
      this.addEventListener("message", ({ data }) => {
        if (data.type === 1) window.searchReady = true
        if (data.type === 3) window.searchTold?.(data.data.items)
      })
    }
  }
})()
