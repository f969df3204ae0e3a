/**
 * Invoices as PDF, by pdfkit.
 *
 * @module
 */
export { type InvoicePdfOptions, invoicePdf } from './invoice-pdf.js'
export type { PdfFact, PdfPage, PdfSection, PdfTimekeeper } from './pdf-page.js'
