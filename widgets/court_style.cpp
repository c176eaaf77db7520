#include "widgets/court_style.h"
#include "widgets/ink_icon.h"
#include "widgets/metrics.h"
#include "widgets/style_parts.h"
#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>
#include <QTreeView>

namespace dais::widgets {
namespace {

bool isTextBox(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

/// A copy of the palette in which chosen rows and menus take the row colours, not those of selected text.
QPalette rowPalette(QPalette palette, const ColourTokens &tokens)
{
    palette.setColor(QPalette::Highlight, tokens.selBg);
    palette.setColor(QPalette::HighlightedText, tokens.selText);
    return palette;
}

} // namespace

CourtStyle::CourtStyle(Theme theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_tokens(&tokensOf(theme))
{
}

void CourtStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

void CourtStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (widget->inherits("QAbstractButton") || widget->inherits("QComboBox") || widget->inherits("QScrollBar") ||
        widget->inherits("QTabBar") || widget->inherits("QSplitterHandle"))
        widget->setAttribute(Qt::WA_Hover);
}

bool CourtStyle::eventFilter(QObject *watched, QEvent *event)
{
    const bool pressed = event->type() == QEvent::KeyPress;
    const bool released = event->type() == QEvent::KeyRelease || event->type() == QEvent::WindowDeactivate;
    if (pressed || released) {
        const bool alt = pressed && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt;
        if (alt != m_altHeld && (alt || released)) {
            m_altHeld = alt;
            if (QWidget *window = QApplication::activeWindow())
                window->update();
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

void CourtStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const ColourTokens &t = *m_tokens;
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return parts::pushButtonPanel(*painter, *button, t);
        break;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            if (frame->lineWidth > 0)
                parts::field(*painter, *option, t);
            return; // Without a frame the field sits in something that draws one.
        }
        break;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (isTextBox(widget))
            return parts::field(*painter, *option, t);
        painter->fillRect(option->rect, t.line);
        return;
    case PE_FrameMenu:
        return parts::ring(*painter, option->rect, t.strong, 1, 0);
    case PE_PanelMenu:
        painter->fillRect(option->rect, t.base);
        return;
    case PE_PanelTipLabel:
        return parts::box(*painter, option->rect, t.base, t.strong, 1, 0);
    case PE_FrameFocusRect:
        return parts::rowRing(*painter, option->rect,
                              option->state.testFlag(State_Selected) ? parts::RowState::Chosen : parts::RowState::Plain,
                              t);
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return parts::tick(*painter, *option, t);
    case PE_IndicatorRadioButton:
        return parts::radio(*painter, *option, t);
    case PE_PanelItemViewItem: // In a tree the bar stands at the left of the whole row, before the branches.
        return parts::rowPanel(*painter, *option, t,
                               qobject_cast<const QTreeView *>(widget) ? parts::RowBar::Elsewhere
                                                                       : parts::RowBar::Here);
    case PE_PanelItemViewRow:
        return parts::rowPanel(*painter, *option, t, parts::RowBar::Here);
    case PE_IndicatorBranch:
        return parts::branch(*painter, *option, t);
    case PE_IndicatorArrowDown:
        return parts::chevron(*painter, option->rect, parts::Pointing::Down, t.text);
    default: // QStyle's own open set: everything we do not draw is Fusion's.
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void CourtStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const ColourTokens &t = *m_tokens;
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return parts::pushButtonPanel(*painter, *button, t);
        break;
    case CE_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            parts::pushButtonPanel(*painter, *button, t); // The ring is part of the panel.
            parts::pushButtonLabel(*painter, *button, t, *proxy());
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return parts::pushButtonLabel(*painter, *button, t, *proxy());
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return parts::tabShape(*painter, *tab, t);
        break;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return parts::tabLabel(*painter, *tab, t);
        break;
    case CE_Splitter:
        return parts::splitter(*painter, *option, t);
    case CE_ItemViewItem:
        if (const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem copy(*row);
            copy.palette = rowPalette(row->palette, t);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            QStyleOptionMenuItem copy(*item);
            copy.palette = rowPalette(item->palette, t);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_ShapedFrame:
        if (isTextBox(widget))
            return parts::field(*painter, *option, t);
        break;
    case CE_ProgressBarGroove:
        return parts::box(*painter, option->rect, t.base, t.strong, 1, 0);
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.window);
        return;
    case CE_HeaderSection:
        painter->fillRect(option->rect, t.window);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
        return;
    default: // As above.
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CourtStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const ColourTokens &t = *m_tokens;
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return parts::comboBox(*painter, *combo, t);
    } else if (control == CC_ToolButton) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return parts::toolButton(*painter, *button, t, *proxy());
    } else if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return parts::scrollBar(*painter, *bar, t, *proxy(), widget);
    } else if (control == CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return parts::spinBox(*painter, *spin, t, *proxy(), widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int CourtStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 13;
    case PM_ScrollBarSliderMin:
        return 36;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_SplitterWidth:
        return 5;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::gap;
    case PM_FocusFrameHMargin: // The words of a row stand clear of its bar.
        return 7;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 10;
    case PM_TabBarTabHSpace:
        return 14;
    case PM_TabBarTabVSpace:
        return scaled(14);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
        return scaled(16);
    case PM_ToolBarIconSize:
        return scaled(20);
    case PM_DefaultFrameWidth:
        return isTextBox(widget) || (widget && widget->inherits("QLineEdit")) ? 3 : 1;
    case PM_MenuPanelWidth:
        return 1;
    default: // As above.
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CourtStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
        return m_altHeld ? 1 : 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_Widget_Animation_Duration: // No motion: nothing here needs it, and some ask for none.
    case SH_TabBar_Alignment:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default: // As above.
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QRect CourtStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_ItemViewItemFocusRect: // The ring goes round the row, not round its words.
        return option->rect;
    case SE_LineEditContents:
        return option->rect.adjusted(8, 1, -8, -1);
    default: // As above.
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect CourtStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                 const QWidget *widget) const
{
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return option->rect.adjusted(8, 1, -scaled(9) - 15, -1);
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            const bool upright = bar->orientation == Qt::Vertical;
            const int length = upright ? bar->rect.height() : bar->rect.width();
            if (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine)
                return {};
            if (subControl == SC_ScrollBarGroove)
                return bar->rect;
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            const int shortest = std::min(length, proxy()->pixelMetric(PM_ScrollBarSliderMin, option, widget));
            const qint64 whole = range + bar->pageStep;
            const int size = range <= 0
                                 ? length
                                 : std::max(shortest, int(qint64(bar->pageStep) * length / std::max<qint64>(1, whole)));
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - size,
                                                      bar->upsideDown);
            const auto part = [&](int from, int to) {
                return upright ? QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), to - from)
                               : QRect(bar->rect.x() + from, bar->rect.y(), to - from, bar->rect.height());
            };
            if (subControl == SC_ScrollBarSlider)
                return part(start, start + size);
            if (subControl == SC_ScrollBarSubPage)
                return part(0, start);
            if (subControl == SC_ScrollBarAddPage)
                return part(start + size, length);
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QIcon CourtStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    // The theme's own glyph has one ink, which is lost on a dark field.
    return which == SP_LineEditClearButton ? inkIcon(QStringLiteral("edit-clear"))
                                           : QProxyStyle::standardIcon(which, option, widget);
}

QSize CourtStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                   const QWidget *widget) const
{
    const QSize usual = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const int control = scaled(32);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const int icon = button->icon.isNull() ? 0 : scaled(16) + space::gap;
            const int words = option->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
            return {words + icon + 2 * space::inner, std::max(control, option->fontMetrics.height() + 10)};
        }
        return usual;
    case CT_LineEdit:
        return {contents.width() + 16, std::max(control, contents.height() + 6)};
    case CT_SpinBox:
    case CT_ComboBox:
        return {usual.width() + space::inner, std::max(control, usual.height())};
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            const bool words = button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
            const bool glyph = button->toolButtonStyle != Qt::ToolButtonTextOnly && !button->icon.isNull();
            const int text = words ? option->fontMetrics.size(Qt::TextShowMnemonic, button->text).width() : 0;
            const int icon = glyph ? button->iconSize.width() + (words ? 6 : 0) : 0;
            const int opens = button->features.testFlag(QStyleOptionToolButton::HasMenu) ? 14 : 0;
            return {std::max(scaled(30), text + icon + opens + 2 * 6 + (words ? 4 : 0)), scaled(30)};
        }
        return usual;
    case CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QFont strong = widget ? widget->font() : QApplication::font();
            const int plain = QFontMetrics(strong).horizontalAdvance(tab->text);
            strong.setWeight(QFont::DemiBold); // Room for the chosen look, so that tabs do not move.
            const int bold = QFontMetrics(strong).horizontalAdvance(tab->text);
            return {usual.width() + bold - plain, std::max(scaled(30), usual.height())};
        }
        return usual;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {usual.width(), 9};
        return {usual.width() + space::side, std::max(scaled(28), usual.height())};
    case CT_ItemViewItem:
        return {usual.width(), std::max(scaled(28), usual.height())};
    default: // As above.
        return usual;
    }
}

} // namespace dais::widgets
