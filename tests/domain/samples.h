#pragma once

#include "domain/apply.h"
#include "tests/support/belonging.h"
#include "tests/support/docket_words.h"

#include <map>

/// Invented people, packages and state for the tests of the domain.
namespace dais::tests {

/// A clock that stands still until told.
class FixedClock final : public domain::Clock {
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] qint64 steadyMilliseconds() const override { return m_now.toMSecsSinceEpoch(); }
    void advance(qint64 milliseconds) { m_now = m_now.addMSecs(milliseconds); }

private:
    QDateTime m_now = QDateTime({2026, 11, 19}, {21, 42}, Qt::UTC);
};

/// Randomness that one seed repeats.
class SeededRandom final : public domain::Random {
public:
    explicit SeededRandom(quint64 seed = 1) : m_state(seed) {}
    void fill(std::span<std::byte> bytes) override
    {
        for (std::byte &byte : bytes) {
            m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
            byte = std::byte(m_state >> 56);
        }
    }

private:
    quint64 m_state;
};

/// Knows two document types and two reasons; every other reason is a judge's.
class SampleVocabulary final : public domain::Vocabulary {
public:
    [[nodiscard]] bool knowsDocumentType(const QString &code) const override
    {
        return code == QLatin1String("MOTION") || code == QLatin1String("NTA");
    }
    [[nodiscard]] bool mayRejectFor(const QString &code) const override
    {
        return code == QLatin1String("NO_COS") || code == QLatin1String("NO_FEE");
    }
    [[nodiscard]] domain::FilingEffect effectOf(const QString &, const QString &, const QDate &) const override
    {
        return {};
    }
    [[nodiscard]] std::optional<QDate> dueUnder(const QString &, const QDate &, const QString &,
                                                domain::CustodyStatus) const override
    {
        return std::nullopt;
    }
    [[nodiscard]] std::optional<domain::AdjournmentMeaning> adjournment(const QString &code) const override
    {
        return tests::adjournmentOf(code);
    }
    [[nodiscard]] QDate dayIn(const QString &, const QDateTime &instant) const override
    {
        return instant.toUTC().date();
    }
};

/// A court's data in memory, written by what apply() says.
class MemoryState final : public domain::State {
public:
    [[nodiscard]] Result<domain::Entity> find(const domain::EntityRef &ref) const override
    {
        if (m_broken)
            return fail(Error::Kind::Storage, QStringLiteral("io"));
        const auto found = m_entities.find(ref);
        return found == m_entities.end() ? Result<domain::Entity>(fail(Error::Kind::NotFound)) : found->second;
    }
    [[nodiscard]] Result<qint64> version(const domain::EntityRef &ref, const QString &aspect) const override
    {
        const auto found = m_versions.find({ref, aspect});
        return found == m_versions.end() ? 0 : found->second;
    }
    [[nodiscard]] Result<domain::CaseFile> caseByANumber(const domain::ANumber &number) const override
    {
        for (const auto &[ref, entity] : m_entities)
            if (const auto *caseFile = std::get_if<domain::CaseFile>(&entity); caseFile && caseFile->aNumber == number)
                return *caseFile;
        return fail(Error::Kind::NotFound);
    }
    [[nodiscard]] Result<std::vector<domain::Entity>> belongingTo(const domain::CaseId &id) const override
    {
        std::vector<domain::Entity> all;
        for (const auto &[ref, entity] : m_entities)
            all.push_back(entity);
        return belongingIn(all, id);
    }
    [[nodiscard]] Result<std::vector<domain::Hearing>> hearingsOf(const domain::CaseId &id) const override
    {
        auto hearings = all<domain::Hearing>();
        std::erase_if(hearings, [&](const domain::Hearing &one) { return one.caseId != id; });
        return hearings;
    }
    [[nodiscard]] Result<std::vector<domain::Hearing>> bookedAgainst(const domain::Hearing &hearing) const override
    {
        return inTheWay(all<domain::Hearing>(), hearing);
    }
    void put(const domain::Entity &entity) { m_entities.insert_or_assign(domain::refOf(entity), entity); }
    void take(const domain::Applied &applied)
    {
        for (const domain::EntityChange &change : applied.changes) {
            if (change.op == domain::EntityChange::Op::Put)
                put(*change.entity);
            else
                m_entities.erase(change.ref);
            for (const QString &aspect : change.aspects)
                ++m_versions[{change.ref, aspect}];
        }
    }
    template <typename T>
    [[nodiscard]] std::vector<T> all() const
    {
        std::vector<T> found;
        for (const auto &[ref, entity] : m_entities)
            if (const T *value = std::get_if<T>(&entity))
                found.push_back(*value);
        return found;
    }
    void breakDisk() { m_broken = true; }

private:
    std::map<domain::EntityRef, domain::Entity> m_entities;
    std::map<std::pair<domain::EntityRef, QString>, qint64> m_versions;
    bool m_broken = false;
};

/// Makes ids, people and packages; one object makes the same ones each time.
class Samples {
public:
    template <typename IdType>
    [[nodiscard]] IdType id()
    {
        return IdType::make(clock, random);
    }

    [[nodiscard]] domain::CaseFile aCase()
    {
        return {.id = id<domain::CaseId>(),
                .aNumber = *domain::ANumber::parse(QStringLiteral("A000118907")),
                .respondent = QStringLiteral("RESPONDENT, Sample"),
                .caseType = QStringLiteral("RMV"),
                .court = QStringLiteral("NEW"),
                .opened = QDate(2026, 1, 5),
                .recordPages = 100,
                .recordDocuments = 4,
                .medium = domain::RecordMedium::Electronic};
    }

    [[nodiscard]] domain::Filing aFiling(const QString &title)
    {
        return {.id = id<domain::FilingId>(),
                .document = id<domain::DocumentId>(),
                .documentType = QStringLiteral("MOTION"),
                .title = title,
                .fileName = QStringLiteral("motion.pdf"),
                .mediaType = QStringLiteral("application/pdf"),
                .sha256 = QString(64, QLatin1Char('a')),
                .bytes = 1234,
                .pages = 6,
                .rendition = domain::RenditionState::Made,
                .renditionSha256 = QString(64, QLatin1Char('b')),
                .renditionBytes = 1300,
                .checked = true,
                .findings = {{QStringLiteral("LOW_DPI"), domain::Severity::Warn, 4, QStringLiteral("File format"),
                              QStringLiteral("Page 4 was scanned at 200 dpi."), domain::PagePlace{100, 200, 300, 40}}}};
    }

    [[nodiscard]] domain::Submission aMotion(const domain::CaseFile &caseFile)
    {
        return {.id = id<domain::SubmissionId>(),
                .court = caseFile.court,
                .filer = {id<domain::UserId>(), domain::Role::Attorney, QStringLiteral("Counsel of record")},
                .headerAt = clock.now(),
                .lastByteAt = clock.now(),
                .durableAt = clock.now(),
                .filingDate = QDate(2026, 11, 19),
                .state = domain::SubmissionState::InReview,
                .caseId = caseFile.id,
                .aNumber = caseFile.aNumber,
                .respondent = caseFile.respondent,
                .filings = {aFiling(QStringLiteral("Motion to continue"))}};
    }

    [[nodiscard]] domain::ChargedPerson aPerson(const QString &family, const QString &aNumber)
    {
        return {.aNumber = *domain::ANumber::parse(aNumber),
                .name = {.family = family, .given = QStringLiteral("Sample"), .aliases = {}},
                .birthDate = QDate(1990, 2, 3),
                .address = {QStringLiteral("1 Main St"), QStringLiteral("Newark"), QStringLiteral("NJ"),
                            QStringLiteral("07102")},
                .nationality = QStringLiteral("XX"),
                .language = QStringLiteral("SP")};
    }

    [[nodiscard]] domain::Submission aChargingPackage()
    {
        domain::Submission package = aMotion(aCase());
        package.caseId.reset();
        package.filer.role = domain::Role::Dhs;
        package.filings = {aFiling(QStringLiteral("Notice to Appear")), aFiling(QStringLiteral("Form I-213"))};
        package.filings[0].charging = true;
        package.filings[0].documentType = QStringLiteral("NTA");
        package.charging =
            domain::ChargingData{.caseType = QStringLiteral("RMV"),
                                 .persons = {aPerson(QStringLiteral("LEAD"), QStringLiteral("A000771020")),
                                             aPerson(QStringLiteral("RIDER"), QStringLiteral("A000771021"))},
                                 .specialClassifications = {QStringLiteral("FAMU")},
                                 .allegations = {QStringLiteral("You are not a citizen of the United States.")},
                                 .charges = {QStringLiteral("212a6Ai")},
                                 .served = QDate(2026, 11, 1)};
        return package;
    }

    /// A command of one clerk's device, the next in its sequence.
    [[nodiscard]] domain::Command command(const domain::CommandArgs &args, std::vector<domain::Payload> payloads = {})
    {
        return {.id = id<domain::CommandId>(),
                .device = m_device,
                .seq = ++m_seq,
                .actor = m_clerk,
                .actingRole = domain::Role::Clerk,
                .lane = QStringLiteral("lane"),
                .partition = domain::Partition::courtOrdinary(QStringLiteral("NEW")),
                .claimedAt = clock.now(),
                .args = args,
                .payloads = std::move(payloads)};
    }

    [[nodiscard]] static domain::AcceptSubmission acceptance(const domain::Submission &submission)
    {
        domain::AcceptSubmission args{
            .submission = submission.id, .caseId = submission.caseId, .charging = submission.charging};
        for (const domain::Filing &filing : submission.filings)
            args.filings.push_back({filing.id, filing.documentType, filing.title});
        return args;
    }

    [[nodiscard]] domain::ApplyContext context() const
    {
        return {clock.now(), QStringLiteral("R. Alvarez"), m_vocabulary};
    }

    FixedClock clock;
    SeededRandom random;

private:
    SampleVocabulary m_vocabulary;
    domain::DeviceId m_device = domain::DeviceId::make(clock, random);
    domain::UserId m_clerk = domain::UserId::make(clock, random);
    qint64 m_seq = 0;
};

} // namespace dais::tests
