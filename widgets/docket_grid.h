#pragma once

#include "models/docket_lanes.h"
#include "widgets/docket_words.h"

#include <QAbstractScrollArea>

namespace dais::widgets {

/// A week of a docket: lanes by days, each cell a few cards. A card is chosen by arrows or pointer, lifted with M or by
/// dragging, and dropped in another cell. Draws only what is in sight. UI thread; `words` outlives it.
class DocketGrid : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit DocketGrid(const DocketWords &words, QWidget *parent = nullptr);

    /// Shows other lanes; what was chosen stays chosen where it is still there.
    void setLanes(std::vector<models::DocketLane> lanes, const std::vector<QDate> &days, const QDate &today);
    /// Hearing time of a week above which a lane is marked, in minutes.
    void setWeekMinutes(int minutes);
    [[nodiscard]] const std::vector<models::DocketLane> &lanes() const { return m_lanes; }

    /// Which cell, and which card of it; -1: the cell itself.
    struct Place {
        int lane = 0;
        int day = 0;
        int card = -1;
        friend bool operator==(const Place &, const Place &) = default;
    };
    [[nodiscard]] Place place() const { return m_place; }
    [[nodiscard]] const models::DocketCard *chosen() const;
    void choose(const Place &place);
    /// The card of a hearing, wherever it is; false when it is not among those shown.
    bool choose(const domain::HearingId &id);
    /// The chosen card is held; arrows pick a cell, Enter drops it there, Escape puts it back.
    void lift();
    [[nodiscard]] bool isLifted() const { return m_lifted.has_value(); }
    /// What a screen reader hears of the chosen card.
    [[nodiscard]] QString sentence() const;

signals:
    void chosenChanged();
    /// The chosen card, to look at it.
    void openWanted();
    /// A card was dropped in another cell.
    void dropped(const dais::models::DocketCard &card, const dais::models::DocketLane &lane, const QDate &day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    static constexpr int mostCards = 4; ///< That a cell shows; the rest are a line.
    static constexpr int headWidth = 156;
    static constexpr int headHeight = 34;
    static constexpr int cardHeight = 42;
    static constexpr int moreHeight = 20;
    void layOut();
    [[nodiscard]] QRect cellRect(int lane, int day) const;
    [[nodiscard]] QRect cardRect(const Place &place) const;
    [[nodiscard]] std::optional<Place> placeAt(const QPoint &point) const;
    [[nodiscard]] int shownIn(const std::vector<models::DocketCard> &cards) const;
    void paintHead(QPainter &painter, const ColourTokens &tokens) const;
    void paintLane(QPainter &painter, int lane, const ColourTokens &tokens) const;
    void paintCard(QPainter &painter, const QRect &rect, const models::DocketCard &card, bool isChosen,
                   const ColourTokens &tokens) const;
    void step(int down, int across);
    void drop();
    void putBack();
    void makeVisible();

    const DocketWords &m_words;
    std::vector<models::DocketLane> m_lanes;
    std::vector<QDate> m_days;
    QDate m_today;
    std::vector<int> m_tops; ///< Of each lane, and below the last.
    int m_week = 0;
    Place m_place;
    struct Lifted {
        Place from;
        models::DocketCard card;
    };
    std::optional<Lifted> m_lifted;
    std::optional<QPoint> m_pressed;
};

} // namespace dais::widgets
