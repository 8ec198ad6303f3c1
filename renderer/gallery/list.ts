import { LOOK_NAMES, LOOKS, type LookName } from './looks'
import { GROUPS, STATES } from './states/all'

/** `npm run gallery`: a list of every screen in every state, and the chosen one beside it. The choice is in the address. */
const chosen = () => new URLSearchParams(window.location.hash.slice(1))
const stateId = () => chosen().get('state') ?? STATES[0]!.id
const look = (name: LookName) => chosen().get(name) ?? LOOKS[name][0]

function addressWith(name: string, value: string): string {
  const all = chosen()
  all.set(name, value)
  return `#${all.toString()}`
}

function drawList(list: HTMLElement): void {
  list.replaceChildren(
    ...GROUPS.flatMap(({ title, states }) => {
      const heading = document.createElement('h2')
      heading.textContent = title
      const links = states.map(({ id }) => {
        const link = document.createElement('a')
        link.textContent = id
        link.href = addressWith('state', id)
        if (id === stateId()) link.setAttribute('aria-current', 'true')
        return link
      })
      return [heading, ...links]
    }),
  )
  list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
}

function drawLooks(form: HTMLElement): void {
  form.replaceChildren(
    ...LOOK_NAMES.map((name) => {
      const label = document.createElement('label')
      const select = document.createElement('select')
      for (const value of LOOKS[name]) select.add(new Option(value, value, false, value === look(name)))
      select.onchange = () => {
        window.location.hash = addressWith(name, select.value)
      }
      label.append(`${name} `, select)
      return label
    }),
  )
}

function drawScreen(frame: HTMLIFrameElement): void {
  const zoom = Number.parseInt(look('text'), 10) / 100
  const [width = 0, height = 0] = look('window').split(' x ').map(Number)
  frame.style.width = `${width / zoom}px`
  frame.style.height = `${height / zoom}px`
  frame.style.transform = `scale(${zoom})`
  const search = new URLSearchParams({
    state: stateId(),
    language: look('language'),
    theme: look('theme'),
    motion: look('motion'),
    forced: '',
  })
  frame.src = `../gallery-screen.html?${search.toString()}`
}

function draw(): void {
  drawList(document.querySelector<HTMLElement>('#list')!)
  drawLooks(document.querySelector<HTMLElement>('#looks')!)
  drawScreen(document.querySelector<HTMLIFrameElement>('#screen')!)
}

window.addEventListener('hashchange', draw)
draw()
