#include "store/case_finder.h"
#include "store/case_record.h"
#include "tests/simulator/workstation.h"

namespace dais::simulator {

QString Workstation::freshWord(const QString &court)
{
    return Canary::of(court, (std::uint64_t(m_number) + 1) * 100000 + ++m_words);
}

std::optional<domain::Submission> Workstation::someSubmission(std::uint64_t pick)
{
    store::QueueQuery query;
    query.scope = store::QueueQuery::Scope::All;
    query.me = m_person.id;
    query.todayBegan = QDateTime(m_clock.now().date(), QTime(0, 0), Qt::UTC);
    query.group = store::QueueGroup::Waiting;
    query.limit = 6; // People take what stands on top: so do their neighbours.
    const auto rows = store::QueueRows(m_parts->screen->cache()).rows(query);
    if (!rows || rows->empty())
        return {};
    const auto found =
        m_parts->screen->cache().get<domain::Submission>((*rows)[std::size_t(pick % rows->size())].id.uuid());
    return found ? std::optional(*found) : std::nullopt;
}

void Workstation::act(const Step &step)
{
    switch (step.kind) {
    case Step::Kind::Accept:
    case Step::Kind::Reject:
        return decide(step);
    case Step::Kind::Note:
        return writeNote(step);
    case Step::Kind::Mark:
        return markPage(step);
    case Step::Kind::OpenCase:
        return openCase(step);
    case Step::Kind::SignOut:
        return m_session.end();
    case Step::Kind::Undo:
        if (m_lastDecision.isNull())
            return;
        // Until the person is told: death may come first, and looks like a disk that refuses.
        if (const bool unsure = std::exchange(m_ledger.saved[m_lastDecision].beingWithdrawn, true);
            !m_parts->review->undo(m_lastDecision)) {
            m_ledger.saved[m_lastDecision].beingWithdrawn = unsure || !alive();
        } else {
            m_ledger.saved[m_lastDecision].withdrawn = true;
            m_world.reached("a decision was taken back");
            m_world.trace("machine " + std::to_string(m_number) + " took " + m_lastDecision.toString().toStdString() +
                          " back");
        }
        return;
    default:
        return;
    }
}

void Workstation::decide(const Step &step)
{
    const auto submission = someSubmission(step.pick);
    if (!submission || !alive())
        return;
    QStringList typed;
    Result<store::StoredCommand> saved = fail(Error::Kind::NotFound);
    if (step.kind == Step::Kind::Accept) {
        store::AcceptChoices choices;
        if (step.pick % 2 == 0) { // The clerk puts the titles right.
            for (const domain::Filing &filing : submission->filings) {
                const QString title = QStringLiteral("Corrected ") + freshWord(submission->court);
                typed.append(title);
                choices.filings.push_back({filing.id, filing.documentType, title});
            }
        }
        saved = m_parts->review->accept(submission->id, choices);
    } else {
        const QString fix = QStringLiteral("Sign it: ") + freshWord(submission->court);
        typed.append(fix);
        saved = m_parts->review->reject(submission->id, {{QStringLiteral("UNSIGNED"), fix}});
    }
    if (!saved) {
        m_world.reached("not saved: " + saved.error().detail.left(30).toStdString());
        return;
    }
    promise(*saved, typed, *submission);
    m_lastDecision = saved->id;
}

void Workstation::writeNote(const Step &step)
{
    const auto submission = someSubmission(step.pick);
    if (!submission || !alive())
        return;
    const QString text = QStringLiteral("Note ") + freshWord(submission->court);
    if (const auto saved = m_parts->notes->add(submission->id, submission->court, text))
        promise(*saved, {text}, *submission);
}

void Workstation::markPage(const Step &step)
{
    store::CaseRecord record(m_parts->screen->cache());
    const auto documents = record.everyDocument();
    if (!documents || documents->empty() || !alive())
        return;
    const domain::Document &document = (*documents)[std::size_t(step.pick % documents->size())];
    const auto head = record.head(document.caseId);
    auto marks = record.marks(document.caseId);
    if (!head || !marks)
        return;
    std::erase_if(*marks, [&](const domain::Annotation &mark) { return mark.author != m_person.id; });
    domain::Annotation mark;
    mark.caseId = document.caseId;
    mark.document = document.id;
    mark.sha256 = document.sha256;
    mark.areas = {{1000, 1000, 5000, 5000}};
    if (step.pick % 3 > 0 && !marks->empty()) // One that is there is changed, or taken away.
        mark = (*marks)[std::size_t(step.pick / 7 % marks->size())];
    const bool removes = !mark.id.isNull() && step.pick % 5 == 0;
    mark.text = QStringLiteral("Mark %1 %2").arg(freshWord(head->court), Canary::ofPerson(m_person.id));
    const auto saved = removes ? m_parts->marks->remove(mark.id) : m_parts->marks->put(mark);
    if (!saved)
        return;
    m_world.reached(removes ? "a mark was taken away" : mark.id.isNull() ? "a page was marked" : "a mark was changed");
    domain::Submission about;
    about.id = document.submission;
    about.court = head->court;
    promise(*saved, removes ? QStringList() : QStringList{mark.text}, about);
}

void Workstation::openCase(const Step &step)
{
    const auto found = store::CaseFinder(m_parts->screen->cache()).find(QString(), 20);
    if (!found || found->empty() || !alive())
        return;
    const auto &caseFile = (*found)[std::size_t(step.pick % found->size())];
    if (store::Subscriptions(m_parts->screen->outbox(), m_clock).opened(caseFile.id))
        m_world.reached("a case's record was opened");
}

void Workstation::promise(const store::StoredCommand &command, const QStringList &typed,
                          const domain::Submission &about)
{
    Ledger::Saved saved{.envelope = command.envelope, .typed = typed, .submission = about.id, .court = about.court};
    saved.machine = m_number;
    saved.at = m_world.fibres.now();
    m_ledger.saved[command.id] = saved;
    m_world.trace("machine " + std::to_string(m_number) + " saved " + command.kind.toStdString() + " " +
                  command.id.toString().toStdString());
}

void Workstation::noteWords()
{
    const Fibres::StandStill still(m_world.fibres);
    if (std::all_of(m_ledger.saved.begin(), m_ledger.saved.end(),
                    [](const auto &saved) { return saved.second.received || saved.second.withdrawn; }))
        return;
    const auto journal = m_parts->screen->outbox().journal(QDateTime::fromMSecsSinceEpoch(0));
    if (!journal)
        return;
    for (const auto *lines : {&journal->received, &journal->entered, &journal->needsYou})
        for (const store::JournalLine &line : *lines)
            if (line.receivedAt.isValid() || line.word == store::CommandWord::ReceivedByCourt)
                noteReceived(line.id);
}

void Workstation::noteReceived(const domain::CommandId &id)
{
    const auto promised = m_ledger.saved.find(id);
    if (promised == m_ledger.saved.end() || promised->second.received)
        return;
    promised->second.received = true;
    const auto command = m_parts->screen->outbox().find(id);
    bool there = false;
    const bool seen = command && m_server.look([&](sql::Connection &connection) {
        return connection.number(QStringLiteral("SELECT count(*) FROM command WHERE digest = ?"), 0, command->digest)
            .map([&](qint64 n) { there = n > 0; });
    });
    if (seen && m_ledger.restores == 0) // Else it may have been received by a history that is gone.
        m_world.check(28, there, "a command is called received that the court does not have");
}

} // namespace dais::simulator
