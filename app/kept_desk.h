#pragma once

#include "store/actor.h"
#include "store/case_record.h"
#include "store/change_feed.h"
#include "store/subscriptions.h"

#include <QObject>
#include <QTimer>

namespace dais::app {

/// Keeps the records of the next docket on this computer before anybody opens them: of a judge, the cases
/// that are assigned to them. UI thread.
class KeptDesk : public QObject {
    Q_OBJECT
public:
    /// All outlive it.
    struct Parts {
        store::CaseRecord &record;
        store::Subscriptions &subscriptions;
        store::ChangeFeed &feed;
        const domain::Clock &clock;
        store::Actor me;
        int docketDays = 60; ///< Whose records are kept by a court administrator.
    };
    explicit KeptDesk(const Parts &parts);
    /// Looks which cases are heard next, and asks for those that are not here.
    void look();

signals:
    /// There is something to fetch.
    void contactWanted();

private:
    Parts m_parts;
    QTimer m_soon;  ///< Many changes are one look.
    QTimer m_hours; ///< The day moves on by itself.
};

/// The cases of the next docket among those that are heard, soonest first: everything of the next day and a half, or, over
/// a weekend or a holiday, of the first day on which anything is heard.
[[nodiscard]] std::vector<domain::CaseId> nextDocket(const std::vector<domain::CaseFile> &heard, const QDateTime &now,
                                                     const store::Actor &me);

} // namespace dais::app
