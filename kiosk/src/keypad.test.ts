import { expect, it } from 'vitest'
import { meaningOf } from './keypad.ts'

it('a digit is the field that was read out under it', () => {
  expect(meaningOf('1', false)).toEqual({ is: 'field', number: 1 })
  expect(meaningOf('9', false)).toEqual({ is: 'field', number: 9 })
})

it('zero, star and hash are what a telephone would make of them', () => {
  expect(['0', '*', '#'].map((key) => meaningOf(key, false)?.is)).toEqual([
    'back',
    'readAll',
    'languages',
  ])
})

it('arrows walk in reading order, from right to left where one reads so', () => {
  expect(meaningOf('ArrowLeft', false)).toEqual({ is: 'move', by: -1 })
  expect(meaningOf('ArrowLeft', true)).toEqual({ is: 'move', by: 1 })
  expect(meaningOf('ArrowDown', true)).toEqual({ is: 'move', by: 1 })
})

it('other keys mean nothing here, whatever objects inherit', () => {
  for (const key of ['a', 'F1', 'Enter', 'Tab', 'constructor', '10', ''])
    expect(meaningOf(key, false)).toBeNull()
})
