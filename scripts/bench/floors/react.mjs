/* global document */
import { createElement, useState } from 'react'
import { createRoot } from 'react-dom/client'

function Counter() {
  const [count, setCount] = useState(0)
  return createElement('button', { onClick: () => setCount(count + 1) }, `Pressed ${count} times`)
}
const root = document.getElementById('root')
if (root) createRoot(root).render(createElement(Counter))
