#pragma once

#include "domain/chain.h"
#include "tests/server/record/record_court.h"

#include <map>

namespace dais::tests {

/// A workstation's cache: applies pages as they say, and checks every leaf and chain on the way.
class Workstation {
public:
    Workstation(RecordCourt &court, const RecordCourt::Desk &desk) : m_court(court), m_sender(desk.sender()) {}

    void subscribe(const QString &partition) { m_positions[partition] = {partition, {}, 0, {}}; }

    domain::wire::PullPage pull(qsizetype maxBytes = domain::wire::maxPullBytes)
    {
        domain::wire::PullRequest request{{}, outcomeCursor, goneCursor};
        for (const auto &[name, position] : m_positions)
            request.positions.push_back(position);
        const auto bytes = RecordCourt::must(m_court.pull->page(m_sender, request, maxBytes));
        auto page = RecordCourt::must(domain::wire::readPullPage(bytes));
        take(page);
        return page;
    }
    /// Pulls until nothing more comes; the number of pages.
    int pullAll(qsizetype maxBytes = domain::wire::maxPullBytes)
    {
        for (int pages = 1;; ++pages)
            if (!pull(maxBytes).head.more)
                return pages;
    }

    domain::wire::Position &position(const QString &partition) { return m_positions[partition]; }

    std::map<std::pair<QString, QUuid>, QByteArray> bodies;
    std::vector<domain::wire::DeliveredOutcome> outcomes;
    std::vector<domain::DocumentId> gone;
    std::map<QUuid, int> changesOfCommit;
    std::map<QString, domain::wire::ScopeEntry::Act> acts;
    qint64 outcomeCursor = 0;
    qint64 goneCursor = 0;
    int falseChains = 0;

private:
    void take(const domain::wire::PullPage &page)
    {
        acts.clear();
        for (const domain::wire::ScopeEntry &entry : page.head.scope) {
            acts[entry.partition] = entry.act;
            if (entry.act != domain::wire::ScopeEntry::Act::Keep)
                forget(entry.partition);
            if (entry.act == domain::wire::ScopeEntry::Act::Drop)
                m_positions.erase(entry.partition);
        }
        for (const domain::wire::Change &change : page.changes)
            take(change);
        for (const domain::wire::Position &covered : page.head.covered) {
            const domain::wire::Position &mine = m_positions[covered.partition];
            if (mine.rev != covered.rev || (mine.rev > 0 && mine.chain != covered.chain))
                ++falseChains;
            m_positions[covered.partition] = covered;
        }
        outcomes.insert(outcomes.end(), page.head.outcomes.begin(), page.head.outcomes.end());
        gone.insert(gone.end(), page.head.gone.begin(), page.head.gone.end());
        outcomeCursor = page.head.outcomeCursor;
        goneCursor = page.head.goneCursor;
    }
    void forget(const QString &partition)
    {
        std::erase_if(bodies, [&](const auto &row) { return row.first.first == partition; });
        m_positions[partition] = {partition, {}, 0, {}};
    }
    void take(const domain::wire::Change &change)
    {
        domain::wire::Position &mine = m_positions[change.partition];
        const QByteArray before = mine.rev == 0 ? domain::chainStart() : QByteArray::fromHex(mine.chain.toLatin1());
        const domain::ChainLeaf leaf{RecordCourt::must(domain::Partition::parse(change.partition)),
                                     change.rev,
                                     change.commit,
                                     change.entity,
                                     change.op,
                                     change.bodyDigest,
                                     change.envelopeDigest,
                                     change.outcome};
        const bool hasLeft = change.op == 1 && change.body.isEmpty(); // Only its leaf is told.
        if (change.rev != mine.rev + 1 ||
            (!hasLeft && domain::bodyDigest(change.salt, change.body) != change.bodyDigest))
            ++falseChains;
        mine.rev = change.rev;
        mine.chain = QString::fromLatin1(domain::chainAfter(before, leaf.hash()).toHex());
        ++changesOfCommit[change.commit.uuid()];
        if (hasLeft)
            return;
        if (change.op == 1)
            bodies[{change.partition, change.entity.id}] = change.body;
        else
            bodies.erase({change.partition, change.entity.id});
    }

    RecordCourt &m_court;
    server::record::Sender m_sender;
    std::map<QString, domain::wire::Position> m_positions;
};

inline QString recordOf(const domain::CaseFile &caseFile)
{
    return domain::Partition::caseRecord(caseFile.id).toString();
}

} // namespace dais::tests
