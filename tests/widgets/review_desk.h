#pragma once

#include "tests/widgets/review_screen.h"
#include "widgets/review_words.h"

#include <QTest>

namespace dais::tests {

/// A court with filings "First", "Second", ... and the screen over it, shown and started.
struct Desk {
    explicit Desk(int filings = 3)
    {
        caseFile = court.server.opens(aCase());
        for (int i = 0; i < filings; ++i)
            receives(QStringList{"First", "Second", "Third", "Fourth"}[i]);
        open();
    }
    domain::SubmissionId receives(const QString &title)
    {
        ids.append(court.server.receives(aSubmission()
                                             .titled(title)
                                             .inCase(caseFile)
                                             .assignedTo(court.clerk.id)
                                             .receivedAt(court.clock.now().addSecs(-3600 + 60 * int(ids.size())))));
        return ids.last();
    }
    void open()
    {
        (void)court.sync();
        screen.emplace(court);
        screen->view->show();
        (void)QTest::qWaitForWindowActive(screen->view);
        screen->view->start();
        ReviewScreen::settle();
    }
    widgets::ReviewView &view() { return *screen->view; }
    template <typename T>
    T *named(const QString &name)
    {
        for (T *widget : screen->view->findChildren<T *>())
            if (widget->accessibleName() == name && widget->isVisibleTo(screen->view))
                return widget;
        return nullptr;
    }
    QString word(const domain::SubmissionId &id)
    {
        const auto row = court.row(id);
        return row.word ? widgets::wordBoxOf(row).text : QString();
    }

    Court court;
    domain::CaseFile caseFile;
    QList<domain::SubmissionId> ids;
    std::optional<ReviewScreen> screen;
};

} // namespace dais::tests
