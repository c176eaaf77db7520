#pragma once

#include "domain/annotation.h"
#include "widgets/drawing_hand.h"

#include <functional>
#include <QWidget>

class QAction;
class QActionGroup;
class QComboBox;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace dais::widgets {

struct KeyAction;

/// The bar over the reader: tools that mark, what the mark is about, who sees it, undo, panes. Its keys work in every
/// pane that is given to it. Knows nothing of pages: it says what was chosen.
class MarkBar : public QWidget {
    Q_OBJECT
public:
    explicit MarkBar(QWidget *parent = nullptr);

    /// The keys work in this region too.
    void addRegion(QWidget &region);
    /// One more tool at the right end.
    QAction *addTool(const KeyAction &spec, std::function<void()> run);
    /// One more entry under More, with its key if it has one.
    QAction *addToMenu(const KeyAction &spec, std::function<void()> run);
    /// A key without a button.
    QAction *addKey(const KeyAction &spec, std::function<void()> run);

    [[nodiscard]] PageTool tool() const { return m_tool; }
    void setTool(PageTool tool);
    /// 1 to 7.
    [[nodiscard]] int issue() const;
    void setIssue(int issue);
    void setIssueNames(const QStringList &names);
    /// Whom new marks are for. `chambers` is offered to those who work in some.
    struct Audience {
        QString words;
        domain::NoteAudience audience = domain::NoteAudience::Mine;
        std::optional<domain::UserId> judge;
        std::optional<domain::ShareId> share;
    };
    void setAudiences(const std::vector<Audience> &audiences);
    [[nodiscard]] Audience audience() const;
    /// The next marks are for this circle, which is among the audiences.
    void chooseCircle(const domain::ShareId &share);
    void setUndo(bool canUndo, bool canRedo);
    /// Where there is little room, the tools are icons with their words as tooltips.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void toolChosen();
    void issueChosen(int issue);
    void undoAsked();
    void redoAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showWords(bool areShown);
    QAction *makeTool(PageTool tool, const KeyAction &spec);
    void addMarkingTools();
    void addMoreTools();
    void addChoices();
    QToolButton *addButton(QAction *action, Qt::ToolButtonStyle style);
    void showMore();

    QHBoxLayout *m_row;
    QList<QToolButton *> m_worded; ///< Buttons with a word beside their icon.
    QList<QWidget *> m_regions;
    QList<QAction *> m_before;  ///< The action of each region that the bar's own stand before; null for none.
    QList<QAction *> m_actions; ///< Every key of the bar, for regions that come later.
    QHash<int, QAction *> m_tools;
    QActionGroup *m_group;
    QMenu *m_moreMenu;
    QToolButton *m_more;
    QComboBox *m_issue;
    QComboBox *m_audience;
    std::vector<Audience> m_audiences;
    QAction *m_undo;
    QAction *m_redo;
    PageTool m_tool = PageTool::Select;
};

} // namespace dais::widgets
