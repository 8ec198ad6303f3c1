import './styles/tokens.css'
import './styles/base.css'
import { StrictMode, useEffect, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { afterFrame } from './bridge/after-frame'
import { openAppStore } from './bridge/app-store'
import { theBridge } from './bridge/bridge'
import { AppProvider } from './bridge/use-app'
import { loadCatalogue } from './bridge/catalogues'
import { followMain } from './bridge/use-place'

/** Leaves a mark when the first screen has been drawn and the page answers. */
function Marked({ children }: { readonly children: ReactNode }) {
  useEffect(() => afterFrame(() => performance.mark('interactive')), [])
  return children
}

async function boot() {
  const bridge = theBridge()
  followMain(bridge)
  // Chromium starts in the app's language, so its words can be fetched while main is asked; a wrong guess costs nothing.
  void loadCatalogue(navigator.language.startsWith('zh') ? 'zh-Hans' : 'en')
  const store = await openAppStore(bridge)
  const catalogue = await loadCatalogue(store.get().locale.language)
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <AppProvider store={store} bridge={bridge}>
        <Marked>
          <App firstCatalogue={catalogue} />
        </Marked>
      </AppProvider>
    </StrictMode>,
  )
}

void boot()
