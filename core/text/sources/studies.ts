import { source, type Source } from './source'

/** Studies and guidelines. Titles stand in the language they were published in. */
export const trialSources: readonly Source[] = [
  source(
    'trial',
    'S20',
    'Ji M, Wang X, Chen M, Shen Y, Zhang X, Yang J. The Efficacy of Acupuncture for the Treatment of Sciatica: A Systematic Review and Meta-Analysis. Evid Based Complement Alternat Med 2015:192808',
    'doi.org/10.1155/2015/192808',
  ),
  source(
    'trial',
    'S21',
    'Qin Z, Liu X, Wu J, Zhai Y, Liu Z. Effectiveness of Acupuncture for Treating Sciatica: A Systematic Review and Meta-Analysis. Evid Based Complement Alternat Med 2015:425108 (PMC4631886)',
    'doi.org/10.1155/2015/425108',
  ),
  source(
    'trial',
    'S22',
    'Tu et al. Acupuncture vs sham acupuncture for chronic sciatica from herniated disk. JAMA Intern Med 2024;184(12):1417-1424',
    'doi.org/10.1001/jamainternmed.2024.5463',
  ),
  source(
    'trial',
    'S23',
    'RheumNow: Efficacy of acupuncture in sciatica (report on Tu 2024)',
    'rheumnow.com/news/efficacy-acupuncture-sciatica',
    'second-hand',
  ),
  source(
    'trial',
    'S25',
    'Murphy et al. Self-administered acupressure for chronic low back pain: a randomized controlled pilot trial. Pain Med 2019',
    'doi.org/10.1093/pm/pnz138',
  ),
  source(
    'trial',
    'S26',
    'Huang et al. Acupuncture for chronic sciatica, sham-controlled. Pain Med 2019',
    'doi.org/10.1093/pm/pnz167',
  ),
  source(
    'trial',
    'S27',
    'Cui J, Song W, Jin Y, et al. Research Progress on the Mechanism of the Acupuncture Regulating Neuro-Endocrine-Immune Network System. Vet Sci 2021;8(8):149',
    'doi.org/10.3390/vetsci8080149',
  ),
  source(
    'trial',
    'S28',
    'Zhang et al. Acupuncture for sciatica, review of 30 trials. Front Neurosci 2023',
    'doi.org/10.3389/fnins.2023.1097830',
  ),
  source(
    'trial',
    'S29',
    'Yu et al. Needling for chronic primary low back pain, review for WHO. J Occup Rehabil 2023',
    'www.springermedicine.com',
  ),
  source(
    'trial',
    'S36',
    'Hsieh et al. Treatment of low back pain by acupressure and physical therapy: randomised controlled trial. BMJ 2006;332:696',
    'pubmed.ncbi.nlm.nih.gov/16488895/',
  ),
  source(
    'trial',
    'S37',
    'Li T, Li X, Huang F, Tian Q, Fan ZY, Wu S. Clinical Efficacy and Safety of Acupressure on Low Back Pain: A Systematic Review and Meta-Analysis. Evid Based Complement Alternat Med 2021:8862399',
    'doi.org/10.1155/2021/8862399',
  ),
  source(
    'trial',
    'S38',
    'Ghanbari A, Mousavi Mirzaei SM, Bahrami Taghanaki HR, Vagharseyyedin SA. Effect of Acupressure on Low Back Pain Intensity and Depression. Jundishapur J Chronic Dis Care 2022;11(4):e129792',
    'doi.org/10.5812/jjcdc-129792',
  ),
  source(
    'trial',
    'S47',
    'BMJ 2017;356:i6748, letter quoting the summary of NICE guideline NG59',
    'www.bmj.com/content/356/bmj.i6748/rr-1',
    'second-hand',
  ),
  source(
    'trial',
    'S48',
    'FHT: NICE publishes updated guidelines on low back pain, 2016',
    'blog.fht.org.uk/2016/12/01/nice-publishes-updated-guidelines-on-low-back-pain/',
    'second-hand',
  ),
  source('trial', 'S49', 'NCCIH: Acupuncture, in depth', 'www.nccih.nih.gov/health/acupuncture-in-depth'),
]
