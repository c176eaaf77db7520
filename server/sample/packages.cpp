#include "server/sample/packages.h"

namespace dais::server::sample {

using domain::DocumentType;
using Category = domain::DocumentType::Category;

namespace {

constexpr int shortest = 1;
constexpr int longest = 6; ///< Pages of a scan; typed papers have up to twice as many.

} // namespace

std::vector<const DocumentType *> PackageMaker::filableTypes(const domain::CodeTables &tables)
{
    std::vector<const DocumentType *> types;
    for (const DocumentType &type : tables.documentTypes().rows())
        if (type.electronic && !type.filers.empty())
            types.push_back(&type);
    return types;
}

PlannedPackage PackageMaker::package(const DocumentType &type)
{
    return type.opensCase() ? charging(type) : package(type, m_parts.dice.pick(m_parts.known));
}

PlannedPackage PackageMaker::package(const DocumentType &type, const domain::CaseFile &caseFile)
{
    PlannedPackage planned;
    planned.filer = m_parts.dice.pick(type.filers);
    planned.typed.id = domain::SubmissionId::make(m_parts.clock, m_parts.dice);
    planned.typed.court = m_parts.court.code();
    planned.typed.caseId = caseFile.id;
    planned.typed.aNumber = caseFile.aNumber;
    if (caseFile.custody == domain::CustodyStatus::Detained)
        planned.typed.specialClassifications.append(QStringLiteral("DET"));
    if (type.code == QLatin1String("MTRIA") || (type.category == Category::Motion && m_parts.dice.oneIn(6)))
        planned.typed.specialClassifications.append(QStringLiteral("ES"));
    addCompanions(planned, type);
    for (PlannedPaper &paper : planned.papers) {
        paper.caption.respondent = caseFile.respondent;
        paper.caption.aNumber = caseFile.aNumber->toString();
        paper.caption.filer = m_parts.people.filer(planned.filer).displayName;
    }
    ++m_packages;
    return planned;
}

PlannedPackage PackageMaker::charging(const DocumentType &type)
{
    Dice &dice = m_parts.dice;
    PlannedPackage planned;
    planned.filer = type.filers.front();
    planned.typed.id = domain::SubmissionId::make(m_parts.clock, dice);
    planned.typed.court = m_parts.court.code();
    const int persons = dice.oneIn(2) ? dice.between(2, 4) : 1;
    const bool detained = dice.oneIn(3);
    planned.typed.charging = m_parts.cases.makeCharging(type.code, persons, detained);
    planned.typed.specialClassifications = planned.typed.charging->specialClassifications;
    add(planned, type);
    for (const char *code : {"I213", "EVID", "COS"})
        if (const DocumentType *supporting = m_parts.tables.documentTypes().find(QLatin1String(code)))
            add(planned, *supporting);
    const domain::ChargedPerson &lead = planned.typed.charging->persons.front();
    for (PlannedPaper &paper : planned.papers) {
        paper.caption.respondent = lead.name.listed();
        paper.caption.aNumber = lead.aNumber->toString();
        paper.caption.filer = m_parts.people.filer(planned.filer).displayName;
    }
    ++m_packages;
    return planned;
}

/// The document itself and what comes with it: what it is about when it may not stand alone, the receipt of its fee.
void PackageMaker::addCompanions(PlannedPackage &planned, const DocumentType &type)
{
    const auto &types = m_parts.tables.documentTypes();
    if (!type.mayStandAlone)
        if (const DocumentType *main = types.find(type.stage == DocumentType::Stage::Appeal ? QStringLiteral("BRAPP")
                                                                                            : QStringLiteral("MOTPRE")))
            add(planned, *main);
    add(planned, type);
    const DocumentType *receipt = types.find(QStringLiteral("FEERCPT"));
    if (type.feeKind == domain::FeeKind::Court && receipt && receipt->mayBeFiledBy(planned.filer))
        add(planned, *receipt);
    const DocumentType *order = types.find(QStringLiteral("PORD"));
    if (type.category == Category::Motion && order && m_parts.dice.oneIn(2))
        add(planned, *order);
}

void PackageMaker::add(PlannedPackage &planned, const DocumentType &type)
{
    const QString title = titleOf(type);
    planned.typed.documents.push_back({type.code, title, particularsOf(type)});
    PlannedPaper paper = paperFor(type);
    paper.caption = {
        m_parts.court.name(), m_parts.court.city() + QStringLiteral(", ") + m_parts.court.state(), {}, {}, title, {}};
    planned.papers.push_back(std::move(paper));
}

/// What such a document says of the case; without chance, so that a court made from a seed stays what it was.
std::optional<domain::Particulars> PackageMaker::particularsOf(const DocumentType &type) const
{
    const QDate today = m_parts.court.zone().isValid() ? m_parts.clock.now().toTimeZone(m_parts.court.zone()).date()
                                                       : m_parts.clock.now().date();
    const domain::FilingEffect *effect = m_parts.tables.filingEffects().find(type.code, today);
    domain::Particulars said;
    if (effect && effect->act == domain::FilingEffect::Act::Address)
        said.address =
            domain::AddressParticulars{{QStringLiteral("%1 Sample Street").arg(100 + m_packages), m_parts.court.city(),
                                        m_parts.court.state(), QStringLiteral("00000")}};
    else if (effect && effect->act == domain::FilingEffect::Act::Custody)
        said.custody = domain::CustodyParticulars{domain::CustodyStatus::Detained, today.addDays(-3),
                                                  QStringLiteral("Sample County Jail")};
    else
        return std::nullopt;
    return said;
}

QString PackageMaker::titleOf(const DocumentType &type)
{
    if (type.code == QLatin1String("MOTPRE"))
        return m_parts.dice.pick(m_parts.tables.motions().rows()).name;
    if (type.code == QLatin1String("EVID"))
        return QStringLiteral("Exhibits, tabs A to %1").arg(QChar(u'B' + m_parts.dice.below(8)));
    return type.name;
}

PlannedPaper PackageMaker::paperFor(const DocumentType &type)
{
    Dice &dice = m_parts.dice;
    PlannedPaper paper;
    const int chance = dice.below(12);
    if (type.category == Category::Application || type.category == Category::Form ||
        type.category == Category::Appearance)
        paper.kind = chance < 9 ? PaperKind::Form : PaperKind::Scan;
    else if (type.category == Category::Evidence)
        paper.kind = chance < 2   ? PaperKind::Photo
                     : chance < 7 ? PaperKind::Scan
                     : chance < 9 ? PaperKind::CoarseScan
                                  : PaperKind::Typed;
    else
        paper.kind = chance < 8 ? PaperKind::Typed : chance < 11 ? PaperKind::Scan : PaperKind::CoarseScan;
    const int most = paper.kind == PaperKind::Typed || paper.kind == PaperKind::Form ? 2 * longest : longest;
    const bool isSlip = type.category == Category::Fee || type.category == Category::Wrapper;
    paper.pages = paper.kind == PaperKind::Photo || isSlip ? 1 : dice.between(shortest, most);
    return paper;
}

} // namespace dais::server::sample
