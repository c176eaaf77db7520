#pragma once

#include "domain/wire/messages.h"
#include "store/entity_writer.h"
#include "store/page_applier.h"

#include <map>
#include <set>

namespace dais::store {

/// One page on its way into the cache, inside one transaction.
class PageApplier::Page {
public:
    Page(Cache &cache, EntityWriter &writer, const domain::wire::PullPage &page)
        : m_connection(cache.connection()), m_writer(writer), m_page(page)
    {
    }
    Result<PageEffect> run();

private:
    /// A partition as this page finds and leaves it.
    struct Part {
        domain::Partition name;
        qint64 number = 0;
        QString epoch;
        qint64 rev = 0;
        QByteArray chain;
        qint64 deleted = 0;
        qint64 before = -1;
        bool released = false;
        bool broken = false;     ///< Its chain does not fit.
        bool downloaded = false; ///< Fresh base: the chain starts where the court says.
        int deletedCases = 0;
        QByteArray verified; ///< The chain as computed from the page's leaves.
    };
    Result<> enterHistory();
    Result<> enterScope();
    Result<> empty(const QString &partition);
    Result<> drop(const QString &partition);
    Result<> noteClosing(const QString &partition); ///< Before its rows go.
    Result<> keepOpen();                            ///< Once all rows are what they will be.
    Result<Part *> part(const QString &partition);
    Result<> takeChange(const domain::wire::Change &change);
    bool follows(Part &part, const domain::wire::Change &change);
    Result<> write(const Part &part, const domain::wire::Change &change);
    Result<bool> takeAway(Part &part, const domain::wire::Change &change);
    Result<> guardDeletions();
    Result<> settlePositions();
    Result<> takeOutcomes();
    Result<> takeGone();
    Result<> setMeta(const char *key, qint64 value);
    Result<> resetBroken();
    const domain::wire::Position *coveredOf(const QString &partition) const;

    sql::Connection &m_connection;
    EntityWriter &m_writer;
    const domain::wire::PullPage &m_page;
    std::map<QString, Part> m_parts;
    std::set<domain::EntityRef> m_putHere; ///< A moved-out entity that this page also puts is no deletion.
    std::optional<Error> m_heldBack;
    bool m_historyChanged = false; ///< The court went on from an older state of a partition.
    PageEffect m_effect;
};

} // namespace dais::store
