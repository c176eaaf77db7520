#include "server/sample/sample_maker.h"

#include "domain/local_time.h"
#include "domain/wire/envelope.h"

#include <QDir>
#include <QFile>

namespace dais::server::sample {

namespace {

constexpr int daysOfStory = 14;
constexpr qint64 minute = 60'000;
constexpr qint64 mostBetweenFilings = 150 * minute;
constexpr int mostRead = 24; ///< Packages that records already hold.

Error storyError(const char *detail)
{
    return {Error::Kind::Protocol, QLatin1String(detail)};
}

} // namespace

/// A file with its bytes.
struct SampleMaker::OwnFile {
    QString name;
    QByteArray bytes;
};

SampleMaker::SampleMaker(QuietCourt &court, SampleClock &clock, Dice &ids, const SampleOrder &order)
    : m_court(court), m_clock(clock), m_order(order), m_ids(ids), m_content(order.seed * 2 + 1)
{
}

QDateTime SampleMaker::beginning(const SampleOrder &order, const domain::Court &court)
{
    return domain::startOfLocalDay(order.today.addDays(-daysOfStory), court.zone());
}

Result<SampleReport> SampleMaker::make()
{
    const domain::Court *court = m_court.tables().courts().find(m_order.court);
    if (!court || !court->takesFilings())
        return fail(Error::Kind::Invalid, QStringLiteral("court"));
    auto people = addPeople(m_court.accounts(), m_order.court, m_order.password);
    if (!people)
        return tl::unexpected(people.error());
    m_people = *std::move(people);
    for (const domain::User *user : m_people.all())
        m_report.logins.append(user->login);
    m_device = domain::DeviceId::make(m_clock, m_content);
    m_cases = std::make_unique<CaseMaker>(
        CaseMaker::Parts{m_court.tables(), *court, m_people, m_clock, m_order.today, m_content});

    DAIS_TRY(importCases());
    PackageMaker packages({m_court.tables(), *court, m_people, m_clock, *m_cases, m_known, m_content});
    DAIS_TRY(fileOfTheRecord(packages));
    DAIS_TRY(fileForTheQueue(packages));
    DAIS_TRY(fileFolder());
    DAIS_TRY(m_court.settle());
    return m_report;
}

Result<> SampleMaker::importCases()
{
    for (const domain::Session &session : m_cases->makeSessions()) {
        const auto outcome = m_court.commands().issue(domain::SetSession{session});
        if (!outcome)
            return tl::unexpected(outcome.error());
        if (outcome->kind != domain::Outcome::Kind::Applied)
            return tl::unexpected(storyError("session_not_set"));
    }
    for (int i = 0; i < m_order.cases; ++i) {
        domain::ImportCase made = m_cases->makeCase();
        const auto outcome = m_court.commands().issue(made);
        if (!outcome)
            return tl::unexpected(outcome.error());
        if (outcome->kind != domain::Outcome::Kind::Applied)
            return tl::unexpected(storyError("case_not_taken_over"));
        m_known.push_back(std::move(made.caseFile));
        ++m_report.cases;
    }
    return {};
}

/// What the clerks have decided in the days before: every case gets something to read while there is room.
Result<> SampleMaker::fileOfTheRecord(PackageMaker &packages)
{
    const auto &types = m_court.tables().documentTypes();
    const std::vector<QString> usual{QStringLiteral("EVID"),   QStringLiteral("MOTPRE"), QStringLiteral("DECL"),
                                     QStringLiteral("EOIR28"), QStringLiteral("BRPRE"),  QStringLiteral("I589")};
    for (int i = 0; i < std::min(2 * m_order.cases, mostRead); ++i) {
        const domain::DocumentType *type = types.find(usual[std::size_t(i) % usual.size()]);
        const domain::CaseFile &caseFile = m_known[std::size_t(i / 2)];
        if (type)
            DAIS_TRY(file(packages.package(*type, caseFile), i % 8 == 5 ? Fate::Rejected : Fate::Accepted));
    }
    return {};
}

/// What waits for a clerk: every type that can be filed, then what is usual, in the measure of the court's cases.
Result<> SampleMaker::fileForTheQueue(PackageMaker &packages)
{
    const auto types = PackageMaker::filableTypes(m_court.tables());
    for (const domain::DocumentType *type : types)
        if (type->opensCase() || !m_known.empty())
            DAIS_TRY(file(packages.package(*type), Fate::Waits));
    const std::vector<QString> usual{QStringLiteral("NTA"),    QStringLiteral("EVID"), QStringLiteral("MOTPRE"),
                                     QStringLiteral("EOIR28"), QStringLiteral("I589"), QStringLiteral("EVID")};
    for (int i = 0; i < m_order.cases / 2; ++i)
        if (const auto *type = m_court.tables().documentTypes().find(usual[std::size_t(i) % usual.size()]))
            DAIS_TRY(file(packages.package(*type), Fate::Waits));
    return {};
}

/// Files the package, has it checked, and lets the clerk decide.
Result<> SampleMaker::file(const PlannedPackage &planned, Fate fate)
{
    const domain::Court *court = m_court.tables().courts().find(m_order.court);
    const QDateTime end = domain::startOfLocalDay(m_order.today, court->zone());
    const qint64 left = m_clock.now().msecsTo(end) / 100; // Never past the court's day, however much is filed.
    m_clock.pass(std::min(left, qint64(m_content.between(5, int(mostBetweenFilings / minute))) * minute));

    std::vector<OwnFile> files;
    for (std::size_t i = 0; i < planned.papers.size(); ++i) {
        const PlannedPaper &paper = planned.papers[i];
        files.push_back({QStringLiteral("%1-%2.%3")
                             .arg(planned.typed.documents[i].type.toLower())
                             .arg(i + 1)
                             .arg(fileEnding(paper.kind)),
                         makePaper(paper.kind, paper.caption, paper.pages, m_content)});
    }
    const auto received = receive(m_people.filer(planned.filer), planned.typed, files);
    if (!received)
        return tl::unexpected(storyError(received.error().code.constData()));
    m_report.documents += int(files.size());
    if (fate == Fate::Waits)
        ++m_report.waiting;
    DAIS_TRY(m_court.settle());
    return fate == Fate::Waits ? Result<>() : decide(*received, fate);
}

intake::Taken<domain::SubmissionId>
SampleMaker::receive(const domain::User &filer, const intake::TypedSubmission &typed, const std::vector<OwnFile> &files)
{
    auto package = m_court.intake().begin(filer, m_clock.now());
    if (!package)
        return tl::unexpected(package.error());
    if (auto said = (*package)->say(typed); !said)
        return tl::unexpected(said.error());
    for (const OwnFile &file : files) {
        if (auto begun = (*package)->beginFile(file.name); !begun)
            return tl::unexpected(begun.error());
        if (auto taken = (*package)->take(file.bytes); !taken)
            return tl::unexpected(taken.error());
        if (auto ended = (*package)->endFile(); !ended)
            return tl::unexpected(ended.error());
    }
    m_clock.pass(2'000); // Uploads take a moment.
    const auto receipt = (*package)->finish(m_clock.now());
    if (!receipt)
        return tl::unexpected(receipt.error());
    return receipt->submission.id;
}

Result<domain::Submission> SampleMaker::checkedSubmission(const domain::SubmissionId &id)
{
    const auto entity = m_court.records().findForServer({domain::EntityKind::Submission, id.uuid()});
    if (!entity)
        return tl::unexpected(entity.error());
    return std::get<domain::Submission>(*entity);
}

Result<> SampleMaker::decide(const domain::SubmissionId &id, Fate fate)
{
    const auto submission = checkedSubmission(id);
    if (!submission)
        return tl::unexpected(submission.error());
    m_clock.pass(20 * minute);
    if (fate == Fate::Rejected) {
        const auto reason = QStringLiteral("NO_COS");
        DAIS_TRY(push(*submission, domain::RejectSubmission{id, {reason}},
                      {{QStringLiteral("fix.") + reason, QByteArray(16, 's'),
                        QByteArrayLiteral("Add a signed certificate of service and file again.")}}));
        ++m_report.rejected;
    } else {
        domain::AcceptSubmission accept{.submission = id, .filings = {}, .caseId = submission->caseId, .charging = {}};
        for (const domain::Filing &filing : submission->filings)
            accept.filings.push_back({filing.id, filing.documentType, filing.title});
        DAIS_TRY(push(*submission, accept, {}));
        ++m_report.accepted;
    }
    return m_court.settle();
}

/// The clerk's own command, as the workstation sends it.
Result<> SampleMaker::push(const domain::Submission &submission, const domain::CommandArgs &args,
                           std::vector<domain::Payload> payloads)
{
    const domain::Command command{.id = domain::CommandId::make(m_clock, m_content),
                                  .device = m_device,
                                  .seq = ++m_seq,
                                  .actor = m_people.clerk.id,
                                  .actingRole = m_people.clerk.role,
                                  .lane = submission.caseId ? submission.caseId->toString() : submission.id.toString(),
                                  .partition = domain::Partition::courtOrdinary(submission.court),
                                  .deps = {},
                                  .expects = {},
                                  .claimedAt = m_clock.now(),
                                  .args = args,
                                  .payloads = std::move(payloads)};
    QByteArray body = domain::wire::writeEnvelope(command) + '\n';
    for (const domain::Payload &payload : command.payloads)
        body += domain::wire::writePayloadLine(command.id, payload) + '\n';
    const auto reply = m_court.commands().push({m_people.clerk.id, m_device}, body);
    if (!reply)
        return tl::unexpected(reply.error());
    const auto &result = reply->results.front();
    if (!result.outcome || result.outcome->kind != domain::Outcome::Kind::Applied)
        return tl::unexpected(storyError("clerk_was_refused"));
    return {};
}

Result<> SampleMaker::fileFolder()
{
    if (m_order.files.isEmpty())
        return {};
    const QDir folder(m_order.files);
    for (const QString &name : folder.entryList(QDir::Files | QDir::Readable, QDir::Name))
        DAIS_TRY(fileOne(folder.filePath(name), name));
    return {};
}

/// One file of the folder, as counsel's exhibit in some case. What is refused is reported, not an error.
Result<> SampleMaker::fileOne(const QString &path, const QString &name)
{
    QFile file(path);
    if (m_known.empty() || !file.open(QIODevice::ReadOnly)) {
        m_report.notTaken.append(name + QStringLiteral(": The file could not be read."));
        return {};
    }
    const domain::CaseFile &caseFile = m_content.pick(m_known);
    const intake::TypedSubmission typed{.id = domain::SubmissionId::make(m_clock, m_content),
                                        .court = m_order.court,
                                        .caseId = caseFile.id,
                                        .aNumber = caseFile.aNumber,
                                        .specialClassifications = {},
                                        .charging = {},
                                        .refilingOf = {},
                                        .documents = {{QStringLiteral("EVID"), name.left(100)}}};
    m_clock.pass(1'000);
    const auto received = receive(m_people.counsel, typed, {{name, file.read(intake::IncomingFile::mostBytes + 1)}});
    if (!received) {
        m_report.notTaken.append(
            QStringLiteral("%1: %2 %3").arg(name, received.error().statement, received.error().advice));
        return {};
    }
    DAIS_TRY(m_court.settle());
    const auto submission = checkedSubmission(*received);
    if (!submission)
        return tl::unexpected(submission.error());
    ++m_report.waiting;
    ++m_report.documents;
    for (const domain::Finding &finding : submission->filings.front().findings)
        if (finding.severity == domain::Severity::Refuse)
            m_report.notTaken.append(QStringLiteral("%1: %2").arg(name, finding.text));
    return {};
}

} // namespace dais::server::sample
