#pragma once

#include "models/docket_lanes.h"
#include "widgets/docket_words.h"

#include <QAbstractScrollArea>

namespace dais::widgets {

/// One day of a docket with true times: a column a lane, from the court's first hour to its last. A card is lifted with M
/// or by dragging, moved by steps, stretched at its lower edge or with Shift. UI thread; `words` and `docket` outlive it.
class DocketRuler : public QAbstractScrollArea {
    Q_OBJECT
public:
    DocketRuler(const DocketWords &words, const models::DocketModel &docket, const QTimeZone &zone,
                QWidget *parent = nullptr);

    /// The hours that are drawn, and the step of a move, in minutes from midnight and minutes.
    void setHours(int from, int to, int step);
    void setLanes(std::vector<models::DocketLane> lanes, const QDate &day, const QDateTime &now);
    [[nodiscard]] const models::DocketCard *chosen() const;
    bool choose(const domain::HearingId &id);
    void lift();
    [[nodiscard]] bool isLifted() const { return m_lifted.has_value(); }
    [[nodiscard]] QString sentence() const;

signals:
    void chosenChanged();
    void openWanted();
    /// A card was dropped at another time, with another length, or before somebody else.
    void dropped(const dais::models::DocketCard &card, const dais::models::DocketLane &lane, const QDateTime &startsAt,
                 int minutes);

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
    struct Place {
        int lane = 0;
        int card = -1;
        friend bool operator==(const Place &, const Place &) = default;
    };
    /// A card that is held: where it would go.
    struct Lifted {
        Place from;
        models::DocketCard card;
        int lane = 0;
        int shift = 0;   ///< Minutes.
        int stretch = 0; ///< Minutes.
    };
    static constexpr int axisWidth = 56;
    static constexpr int headHeight = 56;
    static constexpr int hourHeight = 78;
    static constexpr int narrowest = 180; ///< Of a column; more of them scroll.
    void choose(const Place &place);
    void layOut();
    [[nodiscard]] int minuteOf(const QDateTime &instant) const;
    [[nodiscard]] int yOf(int minute) const;
    [[nodiscard]] QRect columnRect(int lane) const;
    [[nodiscard]] QRect cardRect(int lane, const models::DocketCard &card, int shift = 0, int stretch = 0) const;
    [[nodiscard]] std::optional<Place> placeAt(const QPoint &point) const;
    [[nodiscard]] bool handleLifted(QKeyEvent *event);
    void paintCard(QPainter &painter, const QRect &rect, const models::DocketCard &card, bool isChosen,
                   const ColourTokens &tokens) const;
    void paintHead(QPainter &painter, const ColourTokens &tokens) const;
    void paintTimes(QPainter &painter, const ColourTokens &tokens) const;
    [[nodiscard]] const std::vector<models::DocketCard> &cardsOf(int lane) const;
    void drop();

    const DocketWords &m_words;
    const models::DocketModel &m_docket;
    QTimeZone m_zone;
    std::vector<models::DocketLane> m_lanes;
    QDate m_day;
    QDateTime m_now;
    int m_from = 8 * 60, m_to = 17 * 60, m_step = 30;
    Place m_place;
    std::optional<Lifted> m_lifted;
    std::optional<QPoint> m_pressed;
    bool m_atEdge = false; ///< The pointer pressed the lower edge: it stretches.
};

} // namespace dais::widgets
