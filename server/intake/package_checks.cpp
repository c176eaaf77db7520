#include "server/intake/package_checks.h"

#include <algorithm>

namespace dais::server::intake {
namespace {

using domain::DocumentType;
using pdf::MarkKind;

constexpr int shortestFamilyName = 2;

bool holdsWord(const QString &text, const QString &word)
{
    return (QLatin1Char(' ') + text + QLatin1Char(' ')).contains(QLatin1Char(' ') + word + QLatin1Char(' '));
}

QString digitsOf(const domain::ANumber &number)
{
    QString digits;
    for (const QChar c : number.toString())
        if (c.isDigit())
            digits.append(c);
    return digits;
}

/// The rules, one after the other, for one package.
class Weighing {
public:
    Weighing(const domain::Submission &submission, const CaseFacts &facts, const domain::CodeTables &tables,
             const FindingTable &findings, std::vector<std::optional<Report>> &reports)
        : m_submission(submission), m_facts(facts), m_tables(tables), m_findings(findings), m_reports(reports)
    {
    }

    Result<> run()
    {
        for (const auto rule :
             {&Weighing::caseStands, &Weighing::appearance, &Weighing::fee, &Weighing::service, &Weighing::translation,
              &Weighing::limitedAppearance, &Weighing::firstPages, &Weighing::duplicates, &Weighing::splitSets})
            DAIS_TRY((this->*rule)());
        return {};
    }

private:
    [[nodiscard]] std::size_t size() const { return m_reports.size(); }
    [[nodiscard]] const domain::Filing &filing(std::size_t i) const { return m_submission.filings[i]; }
    [[nodiscard]] const DocumentType *type(std::size_t i) const
    {
        return m_tables.documentTypes().find(filing(i).documentType);
    }
    [[nodiscard]] bool hasType(std::initializer_list<const char *> codes) const
    {
        return std::any_of(m_submission.filings.begin(), m_submission.filings.end(), [&](const domain::Filing &one) {
            return std::any_of(codes.begin(), codes.end(),
                               [&](const char *code) { return one.documentType == QLatin1String(code); });
        });
    }
    template <typename T, typename Act>
    void each(const Act &act) const
    {
        for (const domain::Entity &entity : m_facts.belonging)
            if (const T *found = std::get_if<T>(&entity))
                act(*found);
    }

    Result<> add(std::size_t i, const char *code, const FindingTable::Values &values = {}, int page = 0)
    {
        auto finding = m_findings.find(QLatin1String(code), m_submission.filingDate, values);
        if (!finding)
            return tl::unexpected(finding.error());
        if (page > 0)
            finding->pages = {page};
        if (m_reports[i])
            m_reports[i]->findings.append(*std::move(finding));
        return {};
    }
    void remove(std::size_t i, const char *code)
    {
        if (m_reports[i])
            m_reports[i]->findings.removeIf([code](const Finding &one) { return one.code == QLatin1String(code); });
    }
    [[nodiscard]] bool anyMark(MarkKind kind) const
    {
        return std::any_of(m_reports.begin(), m_reports.end(),
                           [kind](const auto &one) { return one && one->reading && one->reading->first(kind); });
    }
    [[nodiscard]] bool allReadWhole() const
    {
        return std::all_of(m_reports.begin(), m_reports.end(),
                           [](const auto &one) { return one && one->isReadWhole(); });
    }

    Result<> caseStands()
    {
        if (m_submission.charging)
            return {};
        if (!m_facts.caseFile)
            return add(0, "NO_NTA");
        if (m_facts.caseFile->court != m_submission.court)
            DAIS_TRY(add(0, "WRONG_COURT"));
        return m_facts.caseFile->isOnPaper() ? add(0, "PAPER_CASE") : Result<>();
    }

    /// 8 CFR 1003.17(a): an appearance is for all of the proceedings, for custody and bond, or for all but these.
    Result<> appearance()
    {
        if (m_submission.filer.role != domain::Role::Attorney || m_submission.charging || !m_facts.caseFile ||
            hasType({"EOIR28", "EOIR27", "EOIR61", "EOIR60"}))
            return {};
        for (std::size_t i = 0; i < size(); ++i) {
            const bool custody = type(i) && type(i)->category == DocumentType::Category::Bond;
            if (mayActIn(custody ? domain::AppearanceScope::CustodyOnly : domain::AppearanceScope::AllButCustody))
                continue;
            return add(i, "NO_EOIR28",
                       {{QStringLiteral("scope"), custody ? QStringLiteral("in custody and bond matters")
                                                          : QStringLiteral("in other than custody and bond matters")}});
        }
        return {};
    }
    [[nodiscard]] bool mayActIn(domain::AppearanceScope scope) const
    {
        bool may = false;
        const QDate day = m_submission.filingDate;
        each<domain::Appearance>([&](const domain::Appearance &one) {
            const bool holds = one.since <= day && (!one.until || *one.until >= day);
            may = may || (holds && one.practitioner == m_submission.filer.user &&
                          (one.scope == domain::AppearanceScope::All || one.scope == scope));
        });
        return may;
    }

    /// 8 CFR 1003.24, 1003.8; DHS pays none.
    Result<> fee()
    {
        if (m_submission.filer.role == domain::Role::Dhs || hasType({"FEERCPT"}))
            return {};
        for (std::size_t i = 0; i < size(); ++i) {
            const domain::Fee *fee = type(i) && type(i)->feeKind == domain::FeeKind::Court
                                         ? m_tables.fees().find(type(i)->fee, m_submission.filingDate)
                                         : nullptr;
            if (!fee || fee->waivable == domain::Fee::Waivable::NotNeeded || fee->total == 0)
                continue;
            const bool waivable = fee->waivable != domain::Fee::Waivable::No;
            if (waivable && hasType({"EOIR26A"}))
                continue;
            DAIS_TRY(add(i, "NO_FEE",
                         {{QStringLiteral("amount"), fee->total ? QStringLiteral("%1 dollars").arg(*fee->total)
                                                                : QStringLiteral("its amount is not known here")},
                          {QStringLiteral("proof"),
                           waivable ? QStringLiteral("receipt or request for a waiver") : QStringLiteral("receipt")}}));
        }
        return {};
    }

    /// 8 CFR 1003.32. Said to be missing only when everything was read.
    Result<> service()
    {
        std::optional<std::size_t> needs;
        for (std::size_t i = 0; i < size(); ++i) {
            remove(i, "NO_SERVICE_WORDS");
            if (!needs && type(i) && type(i)->service == DocumentType::Service::Yes)
                needs = i;
        }
        const bool missing = needs && !hasType({"COS"}) && !anyMark(MarkKind::ServiceWords) && allReadWhole();
        return missing ? add(*needs, "NO_COS") : Result<>();
    }

    /// 8 CFR 1003.33: one certificate may cover several documents.
    Result<> translation()
    {
        const bool certified = hasType({"TRAN"}) || anyMark(MarkKind::TranslationWords) || !allReadWhole();
        for (std::size_t i = 0; certified && i < size(); ++i) {
            if (!m_reports[i])
                continue;
            for (const Finding &old : QList<Finding>(m_reports[i]->findings)) {
                if (old.code != QLatin1String("NO_TRANSLATION"))
                    continue;
                remove(i, "NO_TRANSLATION");
                for (const Noted &noted : notedOf(*m_reports[i]->reading, m_reports[i]->signatures))
                    if (noted.code == QLatin1String("NO_TRANSLATION")) {
                        DAIS_TRY(add(i, "FOREIGN_LANGUAGE", noted.values, noted.pages.value(0)));
                        m_reports[i]->findings.last().pages = noted.pages;
                    }
            }
        }
        return {};
    }

    /// 8 CFR 1003.17(b)(1), by what page 1 says, whatever type was chosen.
    Result<> limitedAppearance()
    {
        const auto isLimited = [this](std::size_t i) {
            const QString form = m_reports[i] && m_reports[i]->reading ? m_reports[i]->reading->form : QString();
            return (type(i) && !type(i)->mayStandAlone) || form == QLatin1String("EOIR-61") ||
                   form == QLatin1String("EOIR-60");
        };
        for (std::size_t i = 0; i < size(); ++i)
            if (!isLimited(i))
                return {};
        return add(0, "EOIR61_ALONE");
    }

    void collectPeople(QStringList &numbers, QStringList &names) const
    {
        const auto add = [&](const std::optional<domain::ANumber> &number, const domain::PersonName &name) {
            if (number)
                numbers.append(digitsOf(*number));
            for (const QString &family : QStringList{name.family} + name.aliases)
                for (const QString &word : pdf::folded(family).split(u' '))
                    if (word.size() >= shortestFamilyName)
                        names.append(word);
        };
        if (m_submission.charging)
            for (const domain::ChargedPerson &person : m_submission.charging->persons)
                add(person.aNumber, person.name);
        if (m_facts.caseFile)
            add(m_facts.caseFile->aNumber, {m_facts.caseFile->respondent.section(u',', 0, 0), {}, {}});
        each<domain::Party>([&](const domain::Party &party) { add(party.aNumber, party.name); });
    }

    Result<> firstPages()
    {
        QStringList numbers;
        QStringList names;
        collectPeople(numbers, names);
        if (numbers.isEmpty() && names.isEmpty())
            return {};
        for (std::size_t i = 0; i < size(); ++i)
            if (m_reports[i] && m_reports[i]->reading && !m_reports[i]->reading->firstWords.isEmpty())
                DAIS_TRY(firstPage(i, *m_reports[i]->reading, numbers, names));
        return {};
    }

    Result<> firstPage(std::size_t i, const pdf::PageReading &reading, const QStringList &numbers,
                       const QStringList &names)
    {
        const bool numberSeen = std::any_of(numbers.begin(), numbers.end(), [&reading](const QString &number) {
            return reading.firstNumbers.contains(number);
        });
        const bool nameSeen = std::any_of(names.begin(), names.end(), [&reading](const QString &name) {
            return holdsWord(reading.firstWords, name);
        });
        if (!numberSeen && !reading.firstNumbers.isEmpty())
            return add(i, "WRONG_ANUMBER", {}, 1);
        if (numberSeen && !nameSeen)
            return add(i, "NAME_NOT_SEEN", {}, 1);
        return !numberSeen && !nameSeen ? add(i, "CASE_NOT_SEEN", {}, 1) : Result<>();
    }

    Result<> duplicates()
    {
        for (std::size_t i = 0; i < size(); ++i) {
            bool accepted = false;
            bool waiting = false;
            each<domain::Document>([&](const domain::Document &one) {
                accepted = accepted || (one.sha256 == filing(i).sha256 && one.submission != m_submission.id);
            });
            each<domain::Submission>([&](const domain::Submission &other) {
                const bool undecided = other.state == domain::SubmissionState::Checking ||
                                       other.state == domain::SubmissionState::InReview;
                for (const domain::Filing &one : other.filings)
                    waiting = waiting || (undecided && other.id != m_submission.id && one.sha256 == filing(i).sha256);
            });
            const auto &report = m_reports[i];
            const bool sameText = report && report->reading && m_facts.sameText.contains(report->reading->textDigest);
            if (accepted || sameText)
                DAIS_TRY(add(i, accepted ? "DUPLICATE" : "DUPLICATE_TEXT"));
            if (waiting)
                DAIS_TRY(add(i, "FILED_TWICE"));
        }
        return {};
    }

    static std::optional<SetPart> partOf(const QString &title, const QString &fileName)
    {
        auto part = setPartOf(title);
        return part ? part : setPartOf(fileName);
    }

    /// Which parts of a set are here: in the package, in the record, or in other filings that wait.
    [[nodiscard]] QSet<int> partsHere(const SetPart &wanted) const
    {
        QSet<int> parts;
        const auto note = [&](const std::optional<SetPart> &part) {
            if (part && part->set == wanted.set)
                parts.insert(part->part);
        };
        for (const domain::Filing &one : m_submission.filings)
            note(partOf(one.title, one.fileName));
        each<domain::Document>([&](const domain::Document &one) { note(setPartOf(one.title)); });
        each<domain::Submission>([&](const domain::Submission &other) {
            for (const domain::Filing &one : other.filings)
                if (other.state == domain::SubmissionState::Checking ||
                    other.state == domain::SubmissionState::InReview)
                    note(partOf(one.title, one.fileName));
        });
        return parts;
    }

    Result<> splitSets()
    {
        for (std::size_t i = 0; i < size(); ++i) {
            const auto part = partOf(filing(i).title, filing(i).fileName);
            if (!part)
                continue;
            const QSet<int> here = partsHere(*part);
            const int most = std::max(part->total, *std::max_element(here.begin(), here.end()));
            QStringList missing;
            for (int number = 1; number <= most; ++number)
                if (!here.contains(number))
                    missing.append(QStringLiteral("part %1").arg(number));
            const QString name = part->total > 0 ? QStringLiteral("%1 of %2").arg(part->part).arg(part->total)
                                                 : QString::number(part->part);
            const QString others =
                part->total > 0 ? QStringLiteral("all parts are here") : QStringLiteral("all parts before it are here");
            DAIS_TRY(add(i, missing.isEmpty() ? "SPLIT_SET" : "SPLIT_SET_INCOMPLETE",
                         {{QStringLiteral("part"), name},
                          {QStringLiteral("others"), others},
                          {QStringLiteral("missing"), missing.join(QStringLiteral(" or "))}}));
        }
        return {};
    }

    const domain::Submission &m_submission;
    const CaseFacts &m_facts;
    const domain::CodeTables &m_tables;
    const FindingTable &m_findings;
    std::vector<std::optional<Report>> &m_reports;
};

} // namespace

Result<> weighPackage(const domain::Submission &submission, const CaseFacts &facts, const domain::CodeTables &tables,
                      const FindingTable &findings, std::vector<std::optional<Report>> &reports)
{
    return Weighing(submission, facts, tables, findings, reports).run();
}

} // namespace dais::server::intake
