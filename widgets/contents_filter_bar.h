#pragma once

#include "models/contents_filter.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace dais::widgets {

/// Chooses which documents of a record its contents list: by who filed them, what they are, since when, exhibits, new ones.
/// One button that says in words what is listed. UI thread; `filter` outlives it.
class ContentsFilterBar : public QWidget {
    Q_OBJECT
public:
    /// What a type of documents is called, by its code.
    using TypeName = std::function<QString(const QString &code)>;
    /// `today` is the date in the court's zone.
    ContentsFilterBar(models::ContentsFilter &filter, TypeName typeName, std::function<QDate()> today,
                      QWidget *parent = nullptr);
    /// Opens the choices, for the keyboard.
    void open();
    /// These are listed from now on.
    void show(const models::ContentsFilter::Wanted &wanted) { choose(wanted); }
    using QWidget::show;
    /// Everything is listed again: another record, or a document is wanted that was left out.
    void showAll();

signals:
    /// Other documents are about to be listed, or are listed now: nobody chose one by that.
    void listing(bool isUnderWay);

private:
    void buildMenu();
    void add(const QString &text, bool isChosen, const models::ContentsFilter::Wanted &wanted);
    void choose(const models::ContentsFilter::Wanted &wanted);
    void say();

    models::ContentsFilter &m_filter;
    TypeName m_typeName;
    std::function<QDate()> m_today;
    QToolButton *m_button;
    QMenu *m_menu;
};

} // namespace dais::widgets
