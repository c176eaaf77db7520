#include "sync/pull_changes.h"

#include "store/page_reader.h"
#include "sync/server_calls.h"

namespace dais::sync {

namespace {

/// What is held already, and what is subscribed to and not held yet.
Result<domain::wire::PullRequest> requestFor(store::Cache &cache, store::Subscriptions &subscriptions)
{
    auto positions = cache.positions();
    const auto wanted = subscriptions.all();
    const auto outcomes = cache.outcomeCursor();
    const auto gone = cache.goneCursor();
    if (!positions || !wanted || !outcomes || !gone)
        return tl::unexpected(!positions  ? positions.error()
                              : !wanted   ? wanted.error()
                              : !outcomes ? outcomes.error()
                                          : gone.error());
    for (const domain::Partition &partition : *wanted) {
        const QString name = partition.toString();
        const bool known = std::any_of(positions->begin(), positions->end(),
                                       [&](const auto &position) { return position.partition == name; });
        if (!known)
            positions->push_back({name, {}, 0, {}});
    }
    return domain::wire::PullRequest{std::move(*positions), *outcomes, *gone};
}

/// What was dropped, once nothing of it is left on this disk: neither files nor what the log still holds of rows.
Result<std::vector<domain::wire::Dropped>> reallyDropped(store::Workspace &workspace)
{
    store::Cache &cache = workspace.cache();
    auto dropped = cache.dropped();
    if (!dropped || dropped->empty())
        return dropped;
    // A cache that was made anew does not know whose files lie here: what nothing refers to goes now, not some day.
    static_cast<void>(
        workspace.documents().sweep([&](const QString &sha256) { return cache.isReferenced(sha256).value_or(true); }));
    if (!workspace.forgetTextOfGoneFiles())
        return std::vector<domain::wire::Dropped>();
    const auto files = cache.filesToDelete();
    const auto purged = cache.tracesForgotten();
    if (!files || !purged)
        return tl::unexpected(!files ? files.error() : purged.error());
    return files->isEmpty() && *purged ? std::move(dropped) : Result<std::vector<domain::wire::Dropped>>({});
}

Result<> deleteFiles(store::Workspace &workspace)
{
    const auto hashes = workspace.cache().filesToDelete();
    if (!hashes)
        return tl::unexpected(hashes.error());
    if (hashes->isEmpty())
        return {};
    for (const QString &sha256 : *hashes)
        DAIS_TRY(workspace.documents().remove(sha256));
    if (!workspace.forgetTextOfGoneFiles())
        return {}; // Somebody searches just now: they stay listed, and the next round does it.
    for (const QString &sha256 : *hashes)
        DAIS_TRY(workspace.cache().fileDeleted(sha256));
    return {};
}

} // namespace

Result<bool> settleLeftovers(store::Workspace &workspace)
{
    const auto untold = workspace.cache().untoldOutcomes();
    if (!untold)
        return tl::unexpected(untold.error());
    for (const domain::wire::DeliveredOutcome &told : *untold) {
        const auto recorded =
            workspace.outbox().recordOutcome(told.command, told.digest.toLatin1(), told.outcome, told.receivedAt,
                                             told.decidedAt, store::Outbox::Source::Pull);
        // One that this outbox does not have belongs to an earlier copy of it; nothing is to be kept then.
        if (!recorded && recorded.error().kind != Error::Kind::NotFound &&
            recorded.error().kind != Error::Kind::Protocol)
            return tl::unexpected(recorded.error());
        DAIS_TRY(workspace.cache().outcomeTold(told.command));
    }
    DAIS_TRY(deleteFiles(workspace));
    DAIS_TRY(workspace.cache().forgetTraces());
    return !untold->empty();
}

Result<PulledPage> pullPage(Transport &transport, store::Workspace &workspace, store::PageApplier &applier,
                            store::Subscriptions &subscriptions, const Pass &pass, std::stop_token stop)
{
    auto request = requestFor(workspace.cache(), subscriptions);
    const auto dropped = reallyDropped(workspace);
    if (!request || !dropped)
        return tl::unexpected(!request ? request.error() : dropped.error());
    if (!dropped->empty())
        request->dropped = *dropped;
    const auto response =
        checked(transport.send(post(QStringLiteral("/v1/pull"), domain::wire::writePullRequest(*request), pass), stop));
    if (!response)
        return tl::unexpected(response.error());
    const auto page = store::readPage(response->body);
    if (!page)
        return fail(Error::Kind::Protocol, QStringLiteral("not_understood"));
    // An older answer would move the cursors past what it does not tell, when they were set back since it was asked for.
    if (page->head.outcomesFrom.value_or(request->outcomeCursor) != request->outcomeCursor ||
        page->head.goneFrom.value_or(request->goneCursor) != request->goneCursor)
        return fail(Error::Kind::Protocol, QStringLiteral("page_out_of_order"));
    // Before the cache knows the new history: a crash in between must not make it forget what to send again.
    const auto revived = workspace.enterEpoch(page->head.epoch);
    if (!revived)
        return tl::unexpected(revived.error());
    if (*revived && (request->outcomeCursor > 0 || request->goneCursor > 0)) {
        // What it tells was counted on from another history's numbers: what this one tells below them would be missed.
        PulledPage again;
        again.more = again.commandsMoved = true;
        again.serverTime = page->head.serverTime, again.safeThrough = page->head.safeThrough;
        return again;
    }
    DAIS_TRY(workspace.cache().dropsHeard(*dropped)); // Before the page, which may order the same once more.
    auto effect = applier.apply(*page);
    if (!effect)
        return tl::unexpected(effect.error());
    for (const QString &name : effect->added)
        DAIS_TRY(subscriptions.cameBack(name));
    for (const QString &name : effect->dropped) {
        const auto partition = domain::Partition::parse(name);
        if (partition)
            DAIS_TRY(subscriptions.dropped(*partition));
    }
    const auto moved = settleLeftovers(workspace);
    if (!moved)
        return tl::unexpected(moved.error());
    // What was dropped is said at once: the next pull may be a long wait away.
    const bool more = page->head.more || !effect->reset.isEmpty() || effect->emptied || effect->rewound;
    const bool commandsMoved = *moved || *revived;
    return PulledPage{std::move(*effect),     more,
                      commandsMoved,          page->head.serverTime,
                      page->head.safeThrough, page->head.timeToken.value_or(QString())};
}

} // namespace dais::sync
