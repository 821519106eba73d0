import type { Hour } from './model.ts'

const [width, height, top, bottom] = [480, 132, 24, 104]
const hoursApart = 3

/** The temperature of the coming hours as a line, and the chance of rain as bars under it, drawn by us. */
export function Chart({ hours, clockOf }: { hours: Hour[]; clockOf: (local: string) => string }) {
  const step = width / hours.length
  const [least, most] = [Math.min(...hours.map(({ degrees }) => degrees)), Math.max(...hours.map(({ degrees }) => degrees))]
  const x = (at: number) => round(step * (at + 0.5))
  const y = (degrees: number) => round(bottom - ((degrees - least) / (most - least || 1)) * (bottom - top - 24) - 12)
  const told = hours.map((hour, at) => ({ ...hour, at })).filter(({ at }) => at % hoursApart === 1)
  return (
    <svg className="weather-chart" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {hours.map(({ time, chance }, at) => chance ? <rect key={time} x={round(step * at + 1)} y={round(bottom - (chance / 100) * (bottom - top))} width={round(step - 2)} height={round((chance / 100) * (bottom - top))} /> : null)}
      <path d={`M0 ${bottom}H${width}`} />
      <path d={hours.map(({ degrees }, at) => `${at ? 'L' : 'M'}${x(at)} ${y(degrees)}`).join('')} />
      {told.map(({ time, degrees, at }) => <text key={time} x={x(at)} y={y(degrees) - 8} textAnchor="middle">{Math.round(degrees)}°</text>)}
      {told.map(({ time, at }) => <text key={time} x={x(at)} y={height - 8} textAnchor="middle">{clockOf(time)}</text>)}
    </svg>
  )
}

const round = (value: number) => Math.round(value * 10) / 10
