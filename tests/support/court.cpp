#include "tests/support/court.h"

#include "tests/support/must.h"

namespace dais::tests {

Court::Court() : server(clock)
{
    clerk = {.id = domain::UserId(testId(500)),
             .login = QStringLiteral("ralvarez"),
             .displayName = QStringLiteral("R. Alvarez"),
             .role = domain::Role::Clerk,
             .courts = {QStringLiteral("NEW")}};
    open();
    signIn();
}

Court::~Court()
{
    close();
}

void Court::open()
{
    m_profile = store::Profile::open(m_root.path(), QStringLiteral("https://court.example"), clerk.login).value();
    m_workspace = store::Workspace::open(*m_profile, store::Workspace::Thread::Sync, {clock, random}).value();
    m_overlay = std::make_unique<store::Overlay>(
        store::Overlay::Dependencies{cache(), outbox(), feed, vocabulary, clock, clerk.displayName});
    const auto actor = store::Actor::of(clerk);
    m_review = std::make_unique<store::SubmissionReview>(cache(), outbox(), *m_overlay, actor, clock, random);
    m_review->setRest(std::chrono::milliseconds(0));
    m_acts = std::make_unique<store::ActSaver>(outbox(), *m_overlay, actor, clock, random);
    m_notes = std::make_unique<store::NoteTaking>(*m_acts);
    m_settling = std::make_unique<store::DecisionSettling>(cache(), outbox(), *m_overlay, actor, clock, random);
    m_settling->setRest(std::chrono::milliseconds(0));
    m_round = std::make_unique<sync::SyncRound>(
        sync::RoundParts{server,
                         *m_workspace,
                         m_session,
                         clock,
                         random,
                         {.pageApplied =
                              [this](const store::PageEffect &effect) {
                                  effects.push_back(effect);
                                  must(m_overlay->pulled(effect.changed));
                              },
                          .commandsMoved = [this] { must(m_overlay->commandsMoved()); },
                          .documentArrived = [](const domain::DocumentId &) {}}});
    must(m_overlay->rebuild());
}

void Court::close()
{
    m_round.reset();
    m_settling.reset();
    m_notes.reset();
    m_review.reset();
    m_overlay.reset();
    m_workspace.reset();
    m_profile.reset();
}

void Court::restart()
{
    close();
    open();
}

void Court::signIn()
{
    const auto granted = server.signsIn(clerk, outbox().device().value());
    m_session.begin(granted);
    must(store::Subscriptions(outbox(), clock).setGranted(granted.lease.partitions));
}

Result<> Court::sync()
{
    const auto done = m_round->run({});
    if (!done)
        qInfo("sync ended: %s", qUtf8Printable(done.error().detail)); // Says why when a test did not expect it.
    DAIS_TRY(done);
    const auto fetched = m_round->fetchDocuments(1000, {});
    return fetched ? Result<>() : tl::unexpected(fetched.error());
}

Result<store::StoredCommand> Court::accept(const domain::SubmissionId &id, const store::AcceptChoices &choices)
{
    return m_review->accept(id, choices);
}

Result<store::StoredCommand> Court::reject(const domain::SubmissionId &id, const QString &fix)
{
    return m_review->reject(id, {{QStringLiteral("UNSIGNED"), fix}});
}

store::QueueQuery Court::query() const
{
    store::QueueQuery query;
    query.me = clerk.id;
    query.todayBegan = QDateTime(clock.now().date(), QTime(0, 0), Qt::UTC);
    return query;
}

QStringList Court::queueTitles()
{
    store::QueueQuery waiting = query();
    waiting.group = store::QueueGroup::Waiting;
    QStringList titles;
    const auto rows = store::QueueRows(cache()).rows(waiting).value();
    for (const store::QueueRow &row : rows)
        titles.append(row.title);
    return titles;
}

store::QueueRow Court::row(const domain::SubmissionId &id)
{
    return store::QueueRows(cache()).row(id, query()).value();
}

store::StoredCommand Court::stored(const domain::CommandId &id)
{
    return outbox().find(id).value();
}

std::vector<QByteArray> Court::bodies(const QString &partition, store::Cache::View view)
{
    auto statement =
        cache()
            .connection()
            .prepare(QStringLiteral("SELECT e.kind, e.id FROM main.entity e JOIN main.partition p ON p.n = e.p "
                                    "WHERE p.p = ?"))
            .value();
    must(statement.run(partition));
    std::vector<QByteArray> found;
    while (statement.next())
        found.push_back(cache().body({domain::EntityKind(statement.integer(0)), statement.uuid(1)}, view).value());
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace dais::tests
