#include "server/intake/check_queue.h"

#include "pdf/failure.h"
#include "pdf/one_shot.h"
#include "server/intake/case_facts.h"
#include "server/store/store_folder.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcChecks, "dais.server.checks")

namespace dais::server::intake {

namespace {

constexpr qint64 readPiece = 256 * 1024;
constexpr qint64 mostRendition = 256 << 20;

/// The filed bytes as a confined worker takes them.
Result<pdf::SealedFile> sealedCopy(documents::DocumentStore &documents, const QString &sha256)
{
    auto reader = documents.open(sha256);
    if (!reader)
        return tl::unexpected(reader.error());
    auto output = pdf::OutputFile::create(Checker::maximumBytes);
    if (!output)
        return tl::unexpected(output.error());
    for (qint64 at = 0; at < (*reader)->size();) {
        const auto piece = (*reader)->read(at, readPiece);
        if (!piece)
            return tl::unexpected(piece.error());
        DAIS_TRY(output->write(*piece));
        at += piece->size();
    }
    return std::move(*output).seal();
}

domain::Severity severityOf(Severity severity)
{
    switch (severity) {
    case Severity::Refuse:
        return domain::Severity::Refuse;
    case Severity::Warn:
        return domain::Severity::Warn;
    case Severity::Information:
        return domain::Severity::Information;
    }
    Q_UNREACHABLE();
}

domain::Finding findingOf(const Finding &finding)
{
    return {.code = finding.code,
            .severity = severityOf(finding.severity),
            .page = finding.pages.isEmpty() ? 0 : finding.pages.front(),
            .rule = finding.rule,
            .text = finding.text,
            .place = finding.place};
}

bool isWaiting(const domain::Submission &submission)
{
    return std::any_of(submission.filings.begin(), submission.filings.end(), [](const domain::Filing &filing) {
        return std::any_of(filing.findings.begin(), filing.findings.end(), [](const domain::Finding &finding) {
            return finding.code == QLatin1String("SCAN_WAITING");
        });
    });
}

bool isWaiting(const std::vector<std::optional<Report>> &reports)
{
    return std::any_of(reports.begin(), reports.end(), [](const std::optional<Report> &report) {
        return report && report->has(QStringLiteral("SCAN_WAITING"));
    });
}

/// A filing with what was found in it.
domain::Filing described(domain::Filing filing, const Report &report)
{
    filing.pages = std::max(0, report.pages);
    if (report.type == Report::Type::Jpeg)
        filing.mediaType = QStringLiteral("image/jpeg");
    filing.findings.clear();
    for (const Finding &finding : report.findings)
        filing.findings.push_back(findingOf(finding));
    return filing;
}

} // namespace

Result<pdf::SealedFile> CagedStamper::stamp(const pdf::SealedFile &file, const QString &line, std::stop_token stop)
{
    return pdf::stamp(m_launcher, file, line, {}, stop);
}

QString stampLine(const domain::Submission &submission, const domain::Court &court)
{
    const QDateTime local = submission.lastByteAt.toTimeZone(court.zone());
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    return QStringLiteral("Filed %1 %2 · %3 · %4")
        .arg(english.toString(local, QStringLiteral("MMM d, yyyy, h:mm:ss AP")), local.timeZoneAbbreviation(),
             court.code(), submission.id.toString().right(12));
}

/// A package that is due, and how often it was tried.
struct CheckQueue::Task {
    domain::SubmissionId submission;
    int tries = 0;
};

CheckQueue::CheckQueue(const Parts &parts, const Rules &rules) : m_parts(parts), m_rules(rules)
{
    for (int i = 0; i < rules.threads; ++i)
        m_threads.emplace_back([this] { loop(); });
}

CheckQueue::~CheckQueue()
{
    m_stop.request_stop();
    {
        const std::scoped_lock lock(m_mutex);
        ++m_wakes;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

Result<> CheckQueue::add(sql::Connection &connection, const domain::SubmissionId &submission, const QDateTime &now)
{
    return connection.execute(QStringLiteral("INSERT INTO intake_check(submission, next_at) VALUES(?, ?)"), submission,
                              store::instant(now));
}

void CheckQueue::wake()
{
    {
        const std::scoped_lock lock(m_mutex);
        ++m_wakes;
    }
    m_changed.notify_all();
}

void CheckQueue::loop()
{
    quint64 seen = 0;
    while (!m_stop.stop_requested()) {
        {
            const std::scoped_lock lock(m_mutex);
            seen = m_wakes;
        }
        const auto done = runDue();
        if (!done)
            qCWarning(lcChecks, "checks: %s", qUtf8Printable(done.error().detail));
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, std::chrono::milliseconds(m_rules.lookEveryMilliseconds),
                           [&] { return m_wakes != seen || m_stop.stop_requested(); });
    }
}

Result<int> CheckQueue::runDue()
{
    for (int done = 0;; ++done) {
        if (m_stop.stop_requested())
            return done;
        auto task = takeDue();
        if (!task)
            return tl::unexpected(task.error());
        if (!*task)
            return done;
        const auto performed = perform(**task);
        if (!performed && !m_stop.stop_requested()) {
            qCWarning(lcChecks, "submission %s, try %d: %s", qUtf8Printable((*task)->submission.toString()),
                      (*task)->tries + 1, qUtf8Printable(performed.error().detail));
            if (const auto later = putOff(**task); !later) {
                give(**task);
                return tl::unexpected(later.error());
            }
        }
        give(**task);
    }
}

Result<std::optional<CheckQueue::Task>> CheckQueue::takeDue()
{
    auto connection = m_parts.readers.connection();
    if (!connection)
        return tl::unexpected(connection.error());
    const std::scoped_lock lock(m_mutex); // Two threads must not take the same one.
    auto rows =
        (*connection)
            ->prepare(QStringLiteral("SELECT submission, tries FROM intake_check WHERE next_at <= ? ORDER BY next_at"));
    if (!rows)
        return tl::unexpected(rows.error());
    DAIS_TRY(rows->run(store::instant(m_parts.clock.now())));
    while (rows->next())
        if (m_taken.insert(rows->uuid(0)).second)
            return Task{domain::SubmissionId(rows->uuid(0)), int(rows->integer(1))};
    return std::nullopt;
}

void CheckQueue::give(const Task &task)
{
    const std::scoped_lock lock(m_mutex);
    m_taken.erase(task.submission.uuid());
}

Result<> CheckQueue::putOff(const Task &task)
{
    const qint64 wait = m_rules.firstWaitMilliseconds << std::min(task.tries, 10);
    const qint64 next = store::instant(m_parts.clock.now()) + wait;
    return m_parts.writer.run([&](sql::Connection &connection) {
        return connection.execute(
            QStringLiteral("UPDATE intake_check SET tries = tries + 1, next_at = ? WHERE submission = ?"), next,
            task.submission);
    });
}

Result<> CheckQueue::perform(const Task &task)
{
    const auto entity = m_parts.records.findForServer({domain::EntityKind::Submission, task.submission.uuid()});
    if (!entity)
        return tl::unexpected(entity.error());
    const auto &submission = std::get<domain::Submission>(*entity);
    if (submission.state != domain::SubmissionState::Checking)
        return finish(submission, {}, {}); // Decided or checked already: nothing is left to do.
    const bool wasWaiting = isWaiting(submission);
    if (wasWaiting && !m_parts.checker.isScannerUp(m_stop.get_token()))
        return waitForScanner(submission, {}, wasWaiting);
    const bool lastTry = task.tries + 1 >= m_rules.mostTries;
    std::vector<std::optional<Report>> reports;
    for (const domain::Filing &filing : submission.filings) {
        auto report = examine(filing, lastTry);
        if (!report)
            return tl::unexpected(report.error());
        reports.push_back(*std::move(report));
    }
    CaseFacts facts;
    DAIS_TRY(m_parts.records.look([&](sql::Connection &connection) -> Result<> {
        auto read = readCaseFacts(connection, submission, reports);
        if (read)
            facts = *std::move(read);
        return read ? Result<>() : tl::unexpected(read.error());
    }));
    DAIS_TRY(weighPackage(submission, facts, m_parts.tables, m_parts.checker.table(), reports));
    std::vector<domain::Filing> filings = submission.filings;
    for (std::size_t i = 0; i < filings.size(); ++i)
        if (reports[i])
            filings[i] = described(filings[i], *reports[i]);
    if (isWaiting(reports))
        return waitForScanner(submission, std::move(filings), wasWaiting);
    for (std::size_t i = 0; i < filings.size(); ++i) {
        filings[i].checked = true;
        if (!reports[i]) {
            const auto finding = m_parts.checker.table().find(QStringLiteral("NOT_CHECKED"), submission.filingDate);
            if (!finding)
                return tl::unexpected(finding.error());
            filings[i].findings = {findingOf(*finding)};
        }
        DAIS_TRY(makeRendition(submission, filings[i], lastTry));
    }
    return finish(submission, std::move(filings), reports);
}

/// Nothing when the file could not be checked and will not be tried again.
Result<std::optional<Report>> CheckQueue::examine(const domain::Filing &filing, bool lastTry) const
{
    const auto bytes = sealedCopy(m_parts.documents, filing.sha256);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto report = m_parts.checker.check(bytes->descriptor(), filing.fileName, m_stop.get_token());
    if (report)
        return std::optional<Report>(*std::move(report));
    if (lastTry && report.error().kind != Error::Kind::Cancelled)
        return std::optional<Report>();
    return tl::unexpected(report.error());
}

/// Shows what was found so far, and looks for the scanner again a little later. Nothing of it is a try.
Result<> CheckQueue::waitForScanner(const domain::Submission &submission, std::vector<domain::Filing> filings,
                                    bool isKnown)
{
    const qint64 next = store::instant(m_parts.clock.now()) + m_rules.scannerWaitMilliseconds;
    const auto later = [&](sql::Connection &connection) {
        return connection.execute(QStringLiteral("UPDATE intake_check SET next_at = ? WHERE submission = ?"), next,
                                  submission.id);
    };
    qCInfo(lcChecks, "submission %s waits for the virus scanner", qUtf8Printable(submission.id.toString()));
    if (isKnown)
        return m_parts.writer.run(later);
    const auto outcome = m_parts.commands.issue(domain::RecordChecks{submission.id, std::move(filings)}, later);
    return outcome ? Result<>() : tl::unexpected(outcome.error());
}

/// The stamped copy. A file that cannot be stamped keeps its filed bytes as the only copy; the clerk sees
/// that.
Result<> CheckQueue::makeRendition(const domain::Submission &submission, domain::Filing &filing, bool lastTry) const
{
    filing.rendition = domain::RenditionState::Impossible;
    const domain::Court *court = m_parts.tables.courts().find(submission.court);
    const bool refused =
        std::any_of(filing.findings.begin(), filing.findings.end(),
                    [](const domain::Finding &finding) { return finding.severity == domain::Severity::Refuse; });
    if (!court || refused)
        return {};
    const auto bytes = sealedCopy(m_parts.documents, filing.sha256);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto stamped = m_parts.stamper.stamp(*bytes, stampLine(submission, *court), m_stop.get_token());
    if (!stamped) {
        const auto failure = pdf::failureOf(stamped.error());
        const bool ofTheFile = failure && *failure != pdf::Failure::CannotConfine;
        return ofTheFile || lastTry ? Result<>() : tl::unexpected(stamped.error());
    }
    if (stamped->size() > mostRendition)
        return {};
    const auto mapped = stamped->map();
    if (!mapped)
        return tl::unexpected(mapped.error());
    const auto stored = m_parts.documents.put(**mapped);
    if (!stored)
        return tl::unexpected(stored.error());
    filing.rendition = domain::RenditionState::Made;
    filing.renditionSha256 = stored->sha256;
    filing.renditionBytes = stored->bytes;
    return {};
}

Result<> CheckQueue::finish(const domain::Submission &submission, std::vector<domain::Filing> filings,
                            const std::vector<std::optional<Report>> &reports)
{
    const auto alongside = [&](sql::Connection &connection) -> Result<> {
        for (std::size_t i = 0; i < filings.size(); ++i)
            if (reports[i] && reports[i]->reading)
                DAIS_TRY(keepText(connection, filings[i].document, reports[i]->reading->textDigest));
        for (const domain::Filing &filing : filings) {
            if (filing.rendition != domain::RenditionState::Made)
                continue;
            const record::DocumentBytes bytes{filing.document,
                                              record::DocumentPart::Rendition,
                                              {domain::EntityKind::Submission, submission.id.uuid()},
                                              filing.renditionSha256,
                                              filing.renditionBytes,
                                              QStringLiteral("application/pdf"),
                                              filing.fileName};
            if (auto done = record::registerDocument(connection, m_parts.documents, bytes, m_parts.clock.now()); !done)
                return done;
        }
        return connection.execute(QStringLiteral("DELETE FROM intake_check WHERE submission = ?"), submission.id);
    };
    if (filings.empty())
        return m_parts.writer.run(alongside);
    const auto outcome = m_parts.commands.issue(domain::RecordChecks{submission.id, filings}, alongside);
    return outcome ? Result<>() : tl::unexpected(outcome.error());
}

} // namespace dais::server::intake
