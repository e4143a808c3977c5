/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Slide } from '#shared/protocol/waitingRoomViews.ts'
import { variables } from './ems.ts'
import type { Area } from './fit.ts'
import { slideFit, slideTexts } from './slideFit.ts'
import type { DisplayLanguage } from './words.ts'
import './slide.css'

/** `instead`: for a slide that is nothing but a picture, when that cannot be loaded. */
export function SlideCard(props: {
  slide: Slide
  area: Area
  instead: ComponentChildren
  language: DisplayLanguage
}) {
  const { slide, area, instead, language } = props
  const [isBroken, setBroken] = useState(false)
  const texts = slideTexts(slide, language)
  const { title, text } = texts
  const picture = isBroken ? null : slide.picture
  if (!title && !text) {
    if (!picture) return instead
    return (
      <section className="slide slide-bare" data-picture="true">
        <img src={picture} alt="" onError={() => setBroken(true)} />
      </section>
    )
  }
  const fit = slideFit({ ...texts, picture: picture !== null }, area)
  return (
    <section
      className="slide"
      data-picture={fit.picture}
      style={variables({ title: fit.title, 'text-size': fit.text, lines: fit.lines })}
    >
      {picture && fit.picture && <img src={picture} alt="" onError={() => setBroken(true)} />}
      {title && <h2 dir="auto">{title}</h2>}
      {text && <p dir="auto">{text}</p>}
    </section>
  )
}
