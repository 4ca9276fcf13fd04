import { render } from 'preact'
import { Root } from './shell/Root'
import './style/page.css'

const place = document.getElementById('app')!
place.replaceChildren()
render(<Root />, place)
