#pragma once

#include "models/review_queue_model.h"
#include "widgets/review_words.h"

#include <QIdentityProxyModel>
#include <QSet>

namespace dais::widgets {

/// The review list as it is read aloud: the same rows, with a sentence for each and the words of the heads. Knows when
/// rows are being taken out, so that a chosen row that leaves is told from one that a person chose. UI thread.
class ReviewListModel : public QIdentityProxyModel {
    Q_OBJECT
public:
    explicit ReviewListModel(models::ReviewQueueModel &queue, QObject *parent = nullptr);

    /// Words about time are told by this clock and zone.
    void setTime(const CourtTime &time);
    [[nodiscard]] const CourtTime &time() const { return m_time; }
    /// True while rows go or move: what becomes current then was nobody's choice.
    [[nodiscard]] bool isMovingRows() const { return m_moving; }
    /// The line of a submission; invalid when it is not among those shown.
    [[nodiscard]] QModelIndex indexOf(const domain::SubmissionId &id) const;
    /// Its title is no longer semibold.
    void markOpened(const domain::SubmissionId &id);
    [[nodiscard]] bool wasOpened(const domain::SubmissionId &id) const { return m_opened.contains(id); }
    [[nodiscard]] const models::ReviewQueueModel &queue() const { return m_queue; }

    /// Ticks or unticks a line that waits; others cannot be ticked.
    void toggleTick(const domain::SubmissionId &id);
    void clearTicks();
    /// These lines are ticked no more; the others stay as they are.
    void untick(const std::vector<domain::SubmissionId> &ids);
    /// The ticked lines that still wait here, in the order of the list.
    [[nodiscard]] std::vector<store::QueueRow> ticked() const;
    [[nodiscard]] bool isTicked(const domain::SubmissionId &id) const { return m_ticked.contains(id); }

signals:
    void ticksChanged();

public:
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    models::ReviewQueueModel &m_queue;
    CourtTime m_time;
    QSet<domain::SubmissionId> m_opened; ///< Since the program was started.
    QSet<domain::SubmissionId> m_ticked;
    bool m_moving = false;
};

} // namespace dais::widgets
