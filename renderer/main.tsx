import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { openAppStore } from './bridge/app-store'
import { theBridge } from './bridge/bridge'
import { AppProvider } from './bridge/use-app'
import { followMain } from './bridge/use-place'
import './camera-worker/address'

async function boot() {
  const bridge = theBridge()
  followMain(bridge)
  const store = await openAppStore(bridge)
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <AppProvider store={store} bridge={bridge}>
        <App />
      </AppProvider>
    </StrictMode>,
  )
}

void boot()
