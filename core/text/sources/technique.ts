import { source, type Source } from './source'

/** Pressing, breathing, precautions. Titles stand in the language they were published in. */
export const techniqueSources: readonly Source[] = [
  source(
    'technique',
    'S50',
    'Memorial Sloan Kettering: Acupressure for Pain and Headaches',
    'www.mskcc.org/cancer-care/patient-education/acupressure-pain-and-headaches',
  ),
  source(
    'technique',
    'S51',
    'University of Minnesota: Acupressure self-care',
    'www.takingcharge.csh.umn.edu/survivorship/acupressure-self-care',
  ),
  source(
    'technique',
    'S51b',
    'University of Minnesota: Safety precautions',
    'www.takingcharge.csh.umn.edu/survivorship/safety-precautions',
  ),
  source(
    'technique',
    'S52',
    'Roswell Park: Acupressure self-care at home, 2023',
    'www.roswellpark.org/cancertalk/202307/acupressure-self-care-home',
  ),
  source('technique', 'S53', 'ZJC Acupuncture: Acupressure', 'zjc-acupuncture.com/learning/acupressure'),
  source(
    'technique',
    'S54',
    'Rhizome: Hegu LI4, pain relief during labour',
    'acupuncture.rhizome.net.nz/acupressure/pain-relief-during-labour/hegu-li-4/',
  ),
  source(
    'technique',
    'S57',
    'Jafari H, Gholamrezaei A, Franssen M, et al. Can Slow Deep Breathing Reduce Pain? An Experimental Study Exploring Mechanisms. J Pain 2020;21:1018-1030',
    'pubmed.ncbi.nlm.nih.gov/31978501/',
  ),
  source(
    'technique',
    'S58',
    'Joseph AE, Moman RN, Barman RA, et al. Effects of Slow Deep Breathing on Acute Clinical Pain in Adults: A Systematic Review and Meta-Analysis. J Evid Based Integr Med 2022',
    'doi.org/10.1177/2515690X221078006',
  ),
  source('technique', 'S59', 'Halpern A: Acupressure', 'audreyhalpernmd.com/acupressure/'),
  source('technique', 'S60', 'GPnotebook: Entrapment of the radial nerve at the wrist', 'gpnotebook.com'),
  source(
    'technique',
    'S61',
    'Family Practice Notebook: Radial nerve injury at the wrist',
    'fpnotebook.com/Ortho/Wrist/RdlNrvInjryAtThWrst.htm',
  ),
  source(
    'technique',
    'S62',
    'Acupressure for birth preparation (clinic leaflet)',
    'fertilitypregnancyacupunctureclinic.com.au/acupressure-for-birth-preparation/',
  ),
  source(
    'technique',
    'S63',
    'Carr 2015. Safety of “forbidden” points in pregnancy, review of needling',
    'pmc.ncbi.nlm.nih.gov/articles/PMC4680134/',
  ),
  source(
    'technique',
    'S64',
    'Acupressure points of hand (weblog; weak)',
    'dic-01.blogspot.com/2013/06/acupressure-points-of-hand-acupressure.html',
  ),
  source(
    'technique',
    'S65',
    'ASSH: Ask a therapist, thumb arthritis',
    'www.assh.org/handcare/blog/ask-a-therapist-thumb-arthritis',
  ),
  source(
    'technique',
    'S81',
    'Harvard Health A to Z: Choosing an acupuncturist (copy)',
    'sparkpeople.com/resource/health_a-z_detail.asp?AZ=625&Page=3',
    'second-hand',
  ),
]
