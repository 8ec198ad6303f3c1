import { fact } from '../../catalogue'

/** Moving and heat, with what the studies found. Part of the Learn catalogue. */
export const moving = {
  title: 'What about moving and heat?',
  short: fact(
    'The NHS suggests keeping active, gentle exercise and back stretches, and heat packs, and not sitting or lying for long.',
    'S40',
    'S91',
  ),
  honest: fact(
    'We found no study of a two-minute set like the ones in this app. They are a change of position, not a treatment.',
    'D',
  ),
  nice: {
    title: 'What do guidelines say?',
    a: fact(
      'The UK guideline (NICE NG59) says that exercise and movement may help ease symptoms; which kind is up to you.',
      'S122',
    ),
  },
  dove: {
    title: 'Physiotherapy for sciatica (Dove, 2023)',
    who: fact('A review of 18 trials, 2699 people: physiotherapy against advice up to surgery.', 'S120'),
    found: fact('No clear difference in pain, neither soon nor later.', 'S120'),
    limits: fact('All trials had a high or unclear risk of bias, and their results are far apart.', 'S120'),
  },
  fernandez: {
    title: 'Supervised exercise or advice (Fernandez, 2015)',
    who: fact('A review of 5 trials: supervised exercise against advice to stay active.', 'S121'),
    found: fact(
      'Leg pain <b>11.4</b> points of 100 lower soon after (0.7 to 22.2), no difference later; none in disability.',
      'S121',
    ),
    limits: fact('Low certainty for the difference, moderate for “no difference” later.', 'S121'),
  },
  fritz: {
    title: 'Physiotherapy early on (Fritz, 2021)',
    who: fact(
      '220 adults with sciatica for less than 90 days: 4 weeks of exercise and hands-on care, against one lesson.',
      'S123',
    ),
    found: fact('Disability (Oswestry) <b>5.4</b> lower after six months (1.3 to 9.4).', 'S123'),
    limits: fact('A small difference, and with a therapist.', 'S123'),
  },
  leaflets: {
    title: 'Where do the moves come from?',
    a: fact(
      'From leaflets of health services and hospitals. They agree on gentle, repeated movement guided by pain; none that we read names a trial of one move.',
      'S90',
      'S92',
      'S96',
      'S99',
      'S101',
      'S111',
    ),
    b: fact(
      'Only some are about sciatica. Others are about steadiness, stiffness at a desk or the calf.',
      'S92',
      'S96',
      'S99',
      'S101',
      'S111',
    ),
  },
  slider: {
    title: 'Does the nerve slider help?',
    a: fact(
      'Small trials disagree. In a review of 7 trials back pain was 0.6 of 10 lower; another trial found no difference after two weeks; in a third the group without it was better after a month.',
      'S126',
      'S128',
      'S131',
    ),
    b: fact(
      'In healthy people it moved the sciatic nerve. That is about mechanics; it is no benefit by itself.',
      'S134',
    ),
  },
  stop: {
    title: 'When do I stop a move?',
    a: fact(
      'When pain in the leg or buttock grows, is new there, or moves further down. Go on if it stays the same or moves from the leg toward the back.',
      'S90',
      'S106',
    ),
    b: fact(
      'That is a reason to stop this move today, not a sign of damage: of 176 people with sciatica, those whose pain moved outward got better as much over a year.',
      'S91',
      'S136',
    ),
    c: fact(
      'If it is much worse right after and still worse the next day, leave the moves out and ask a doctor or physiotherapist.',
      'S106',
      'D',
    ),
  },
  ask: {
    title: 'Who should ask first?',
    a: fact(
      'Anyone with a recent operation, injection, fall or accident, a leg that is newly weak, or pain in both legs.',
      'S40',
      'S44',
      'S45',
      'D',
    ),
    b: fact(
      'With osteoporosis or a broken spine bone leave out the turn and the slump, and bend from the hips with a straight back.',
      'S141',
    ),
    c: fact(
      'New hip: follow your hospital’s rules; crossing the legs, bending past a right angle and twisting are often ruled out for weeks.',
      'S139',
      'S140',
    ),
    d: fact(
      'Pregnancy: gentle activity is encouraged for most; with pelvic or back pain, bleeding or another condition ask your midwife or doctor first.',
      'S148',
    ),
    e: fact(
      'Pelvic pain in pregnancy: keep your weight even on both sides and leave out ankle on knee and the step.',
      'S142',
      'D',
    ),
  },
  order: {
    title: 'In what order?',
    a: fact('Press three minutes, then move two: our order, not a tested one.', 'D'),
    b: fact('Moving and pressing are logged apart, so that you can look at them apart.', 'D'),
  },
  heat: {
    title: 'Heat, safely',
    a: fact(
      'For sciatica the NHS says heat packs, not hot water bottles: you could scald yourself where the skin is numb.',
      'S40',
      'S91',
    ),
    b: fact(
      'Warm, not hot: something between the pack and your skin, ten to fifteen minutes, then off.',
      'S149',
      'S150',
    ),
    c: fact(
      'Look at your skin while you use it, and never fall asleep on it or lie on it.',
      'S149',
      'S151',
      'S152',
    ),
    d: fact(
      'Not on skin that is numb, broken, infected or poorly supplied with blood, and not on a fresh injury.',
      'S149',
      'S150',
      'S151',
    ),
    e: fact('Even a low setting can burn when it stays in one place.', 'S152', 'S153'),
    f: fact(
      'Ask first if you are pregnant, have a heart condition, diabetes with numbness, poor circulation, or cancer now or before.',
      'S149',
      'S150',
      'S151',
    ),
  },
  heatHelps: {
    title: 'Does heat help?',
    a: fact(
      'Heat wraps gave a small, short drop in new low back pain in older trials; a newer one with a sham wrap saw no difference, and none was about sciatica.',
      'S157',
      'S160',
    ),
  },
}
