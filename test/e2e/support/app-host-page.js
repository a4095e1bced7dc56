import { AppBridge, PostMessageTransport } from '@modelcontextprotocol/ext-apps/app-bridge'

// Runs in the browser: the side of a host that shows an app. What is only told to the host is kept in `heard`, for the tests to read.
window.heard = { contexts: [], messages: [], links: [], heights: [], calls: [], reads: [] }

window.show = async ({ name, args, context, capabilities }) => {
  const frame = document.createElement('iframe')
  frame.title = name
  frame.setAttribute('sandbox', 'allow-scripts')
  document.querySelector('main').append(frame)
  const bridge = new AppBridge(null, { name: 'test-host', version: '1.0' }, capabilities, { hostContext: context })
  const call = (params) => {
    window.heard.calls.push(params)
    return window.callTool(params)
  }
  const read = async (params) => {
    const answer = await window.readResource(params)
    window.heard.reads.push(answer.contents[0].text)
    return answer
  }
  if (capabilities.serverTools !== undefined) bridge.oncalltool = call
  if (capabilities.serverResources !== undefined) bridge.onreadresource = read
  bridge.onopenlink = async ({ url }) => {
    window.heard.links.push(url)
    await window.stillOpening?.promise
    return {}
  }
  bridge.onupdatemodelcontext = async ({ content }) => {
    window.heard.contexts.push(JSON.parse(content[0].text))
    return {}
  }
  bridge.onmessage = async ({ content }) => {
    window.heard.messages.push(content[0].text)
    return {}
  }
  bridge.onsizechange = ({ height }) => {
    window.heard.heights.push(height)
    frame.style.height = `${height}px`
  }
  const begin = async () => {
    await bridge.sendToolInput({ arguments: args })
    await bridge.sendToolResult(await window.callTool({ name, arguments: args }))
  }
  bridge.oninitialized = () => void begin()
  await bridge.connect(new PostMessageTransport(frame.contentWindow, frame.contentWindow))
  frame.src = `/app?tool=${name}`
  window.bridge = bridge
}
