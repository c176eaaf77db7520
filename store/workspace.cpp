#include "store/workspace.h"

#include "domain/known_bad.h"
#include "store/store_check.h"
#include "store/text_index.h"

namespace dais::store {

namespace {

/// Damage that SQLite names, and damage to the layout that it keeps as text: it then does not understand statements that
/// every sound cache does ("sql: ..."), and never will.
bool isDamage(const Error &error)
{
    return error.kind == Error::Kind::Storage &&
           (error.detail == QLatin1String("corrupt") || error.detail.startsWith(QLatin1String("sql: ")));
}

const QString distrustKey = QStringLiteral("cache_distrusted");

Result<> discardDistrusted(Outbox &outbox, Profile &profile)
{
    const auto distrusted = outbox.setting(distrustKey);
    if (!distrusted || distrusted->isEmpty())
        return distrusted ? Result<>() : tl::unexpected(distrusted.error());
    {
        const auto hold = profile.cacheGate().hold();
        DAIS_TRY(sql::removeDatabase(profile.cachePath()));
    }
    return outbox.removeSetting(distrustKey);
}

} // namespace

Workspace::Workspace(std::unique_ptr<ReserveFile> reserve, std::unique_ptr<Outbox> outbox, std::unique_ptr<Cache> cache,
                     Documents documents, Papers papers)
    : m_reserve(std::move(reserve)), m_outbox(std::move(outbox)), m_cache(std::move(cache)),
      m_documents(std::move(documents)), m_papers(std::move(papers))
{
}

Result<std::unique_ptr<Workspace>> Workspace::open(Profile &profile, Thread thread, const World &world)
{
    using Checkpoints = sql::OpenOptions::Checkpoints;
    sql::OpenOptions options;
    options.checkpoints = thread == Thread::Sync ? Checkpoints::Automatic : Checkpoints::Never;
    options.beforeStatement = world.beforeStatement;
    auto reserve = std::make_unique<ReserveFile>(profile.reservePath(), world.reserveBytes);
    if (thread == Thread::Ui && !reserve->take())
        qWarning("no space could be set aside beside the outbox");
    auto outbox = Outbox::open(profile.outboxPath(), {.clock = world.clock,
                                                      .random = world.random,
                                                      .gate = profile.outboxGate(),
                                                      .reserve = reserve.get(),
                                                      .options = options});
    if (!outbox)
        return tl::unexpected(outbox.error());
    DAIS_TRY(discardDistrusted(**outbox, profile));
    auto cache = Cache::open(profile.cachePath(), profile.cacheGate(), options);
    if (!cache)
        return tl::unexpected(cache.error());
    auto documents = Documents::open(profile.documentsPath());
    if (!documents)
        return tl::unexpected(documents.error());
    auto papers = Documents::open(profile.papersPath());
    if (!papers)
        return tl::unexpected(papers.error());
    std::unique_ptr<Workspace> workspace(new Workspace(std::move(reserve), std::move(*outbox), std::move(*cache),
                                                       std::move(*documents), Papers(*std::move(papers))));
    workspace->m_folder = profile.folder();
    workspace->m_textPath = profile.textPath();
    workspace->m_textGate = &profile.textGate();
    return workspace;
}

Result<bool> Workspace::cacheIsSound() const
{
    return checkCache(m_folder).map([](const StoreReport &report) { return report.faults.empty(); });
}

Result<> Workspace::forgetTextOfGoneFiles()
{
    return TextIndex::keepOnly(m_textPath, *m_textGate,
                               [this](const QString &sha256) { return m_documents.has(sha256); });
}

Result<bool> Workspace::enterEpoch(const QString &epoch)
{
    const auto before = m_outbox->epoch();
    if (!before)
        return tl::unexpected(before.error());
    if (*before != epoch && !domain::knownBad("cursors_not_lifted"))
        DAIS_TRY(m_cache->askAnew()); // First: a crash in between costs a question, not an answer.
    return m_outbox->enterEpoch(epoch);
}

Result<> Workspace::heed(const Result<> &done)
{
    if (done || !isDamage(done.error()))
        return done;
    DAIS_TRY(distrustCache());
    return fail(Error::Kind::Storage, QStringLiteral("cache_damaged"));
}

Result<> Workspace::distrustCache()
{
    return domain::knownBad("damaged_cache_kept") ? Result<>() : m_outbox->setSetting(distrustKey, "1");
}

} // namespace dais::store
