/** An event as a file for a calendar: by its id and version, so that one that moved takes the place of the one before. */
import { calendarFile } from '../agenda/calendar.ts'
import type { NetworkEvent } from './event.ts'

export const eventFile = ({ id, number, calledOff, startsAt, endsAt, title, place, about, since }: NetworkEvent, address: string): string => calendarFile({
  uid: id, sequence: number - 1 + (calledOff ? 1 : 0), stamp: since, from: startsAt, until: endsAt, title, location: place, description: about === '' ? address : `${about}\n\n${address}`, state: calledOff ? 'cancelled' : 'confirmed',
})
